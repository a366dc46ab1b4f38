/** The HTTP API over the views, and its description as OpenAPI. Knows no Kafka. */
@NullMarked
package org.entente.aggregate.http;

import org.jspecify.annotations.NullMarked;
