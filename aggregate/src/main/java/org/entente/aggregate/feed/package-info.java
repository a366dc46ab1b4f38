/** What is new, as it comes: who follows, and from where on. No Kafka. */
@NullMarked
package org.entente.aggregate.feed;

import org.jspecify.annotations.NullMarked;
