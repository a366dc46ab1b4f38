/** The HTTP server of any stage: routes with checked parameters, problem JSON (RFC 9457), health and metrics. */
@NullMarked
package org.entente.http;

import org.jspecify.annotations.NullMarked;
