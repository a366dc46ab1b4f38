package org.entente.aggregate.comention;

import java.util.List;
import org.entente.aggregate.table.Table;

/**
 * What the counting of pairs keeps.
 *
 * @param pairs {@code a|b}
 * @param hours {@code a|b|hour}, of pairs of many articles
 * @param members {@code a|b|t|story} and {@code a|b|s|source}, of pairs of many articles
 * @param hourIndex {@code hour|article} to the pairs of the article
 * @param partners {@code b|a}, for every entry of {@code pairs}
 * @param clock {@code clock} to the latest event-time hour
 */
public record CoMentionTables(
        Table<CoMentionPair> pairs,
        Table<CoMentionHour> hours,
        Table<Membership> members,
        Table<List<String>> hourIndex,
        Table<byte[]> partners,
        Table<Integer> clock) {}
