package org.entente.aggregate.stance;

import java.util.List;
import org.entente.aggregate.change.StanceSpan;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.table.Table;

/**
 * What the measuring of stances keeps.
 *
 * @param hours {@code holder|target|hour}
 * @param totals {@code holder|target}, over all time
 * @param spans {@code holder|target|hour|article}
 * @param hourIndex {@code hour|article} to the holders and targets of the article
 * @param clock {@code clock} to the latest event-time hour
 */
public record StanceTables(
        Table<StanceTally> hours,
        Table<StanceTally> totals,
        Table<StanceSpan> spans,
        Table<List<String>> hourIndex,
        Table<Integer> clock) {}
