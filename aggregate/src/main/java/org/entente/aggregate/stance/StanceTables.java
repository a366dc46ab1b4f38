package org.entente.aggregate.stance;

import org.entente.aggregate.table.Table;

/**
 * What the measuring of stances keeps.
 *
 * @param hours {@code holder|target|hour}
 * @param totals {@code holder|target}
 * @param hourIndex {@code hour|holder|target}, for every entry of {@code hours}
 * @param clock {@code clock} to the latest event-time hour
 */
public record StanceTables(
        Table<StanceTally> hours, Table<StanceTotals> totals, Table<byte[]> hourIndex, Table<Integer> clock) {}
