package org.entente.aggregate.comention;

import org.entente.aggregate.table.Table;

/**
 * What the counting of pairs keeps.
 *
 * @param hours {@code a|b|hour}
 * @param members {@code a|b|t|story} and {@code a|b|s|source}
 * @param totals {@code a|b}
 * @param hourIndex {@code hour|a|b}, for every entry of {@code hours}
 * @param partners {@code actor|other}, both ways, for every entry of {@code totals}
 * @param clock {@code clock} to the latest event-time hour
 */
public record CoMentionTables(
        Table<CoMentionHour> hours,
        Table<Membership> members,
        Table<CoMentionTotals> totals,
        Table<byte[]> hourIndex,
        Table<byte[]> partners,
        Table<Integer> clock) {}
