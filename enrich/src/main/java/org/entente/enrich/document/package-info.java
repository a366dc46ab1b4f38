/** One story and what is known about its text: an immutable value that annotators add layers to. */
@NullMarked
package org.entente.enrich.document;

import org.jspecify.annotations.NullMarked;
