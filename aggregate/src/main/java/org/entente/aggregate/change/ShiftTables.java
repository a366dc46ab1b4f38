package org.entente.aggregate.change;

import java.util.List;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.entente.aggregate.table.Table;

/**
 * What the looking for changes of stance reads and keeps.
 *
 * @param hours {@code holder|target|hour}, read only
 * @param spans {@code holder|target|hour|article}, read only
 * @param hourIndex {@code hour|article} to holders and targets, read only
 * @param steps {@code holder|target} to the steps of its detector; absent where there is none yet
 * @param due what has changed in closed hours since it was looked at
 */
public record ShiftTables(
        Table<StanceTally> hours,
        Table<StanceSpan> spans,
        Table<List<String>> hourIndex,
        Table<List<Step>> steps,
        Table<List<Due.Look>> due) {}
