/** The HTTP API over the views: JSON, problem JSON (RFC 9457), OpenAPI, health and metrics. Knows no Kafka. */
@NullMarked
package org.entente.aggregate.http;

import org.jspecify.annotations.NullMarked;
