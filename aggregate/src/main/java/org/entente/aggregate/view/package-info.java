/**
 * What can be asked of the counts: questions and answers without Kafka and without HTTP. The stores behind them are
 * adapted in {@code org.entente.aggregate.topology}.
 */
@NullMarked
package org.entente.aggregate.view;

import org.jspecify.annotations.NullMarked;
