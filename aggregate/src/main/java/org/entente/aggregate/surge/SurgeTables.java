package org.entente.aggregate.surge;

import java.util.List;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.entente.aggregate.table.Table;

/**
 * What the looking for surges reads and keeps.
 *
 * @param pairs {@code a|b}, read only
 * @param hours {@code a|b|hour}, of pairs of many articles, read only
 * @param hourIndex {@code hour|article} to pairs, read only
 * @param volume articles by the hour
 * @param steps {@code a|b} to the steps of its detector; absent where there is none yet
 * @param due what has changed in closed hours since it was looked at
 */
public record SurgeTables(
        Table<CoMentionPair> pairs,
        Table<CoMentionHour> hours,
        Table<List<String>> hourIndex,
        Table<Integer> volume,
        Table<List<Step>> steps,
        Table<List<Due.Look>> due) {}
