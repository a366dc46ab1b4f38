/** HTTP with strangers: where it may go, how long it may take, how much it may bring, how often it may ask. */
@NullMarked
package org.entente.ingest.fetch;

import org.jspecify.annotations.NullMarked;
