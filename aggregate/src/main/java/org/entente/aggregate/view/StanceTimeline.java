package org.entente.aggregate.view;

import java.util.List;
import java.util.TreeMap;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.StanceTally;

/** The history of one holder on one target, from its hours. */
record StanceTimeline(Rows<StanceTally> hours) {

    private static final int HOUR_KEY = 8;

    List<StanceStep> steps(TimelineQuery query) {
        Steps steps = Steps.of(query);
        TreeMap<Integer, StanceTally> found = new TreeMap<>();
        int[] last = {-1};
        if (!steps.isEmpty()) {
            String pair = query.a() + '|' + query.b() + '|';
            hours.between(pair + EventHour.key(steps.start()), pair + EventHour.key(steps.end() - 1L), (key, tally) -> {
                int hour = EventHour.parse(key.substring(key.length() - HOUR_KEY));
                found.merge(steps.of(hour), tally, (x, y) -> x.plus(y, 1));
                last[0] = Math.max(last[0], hour);
            });
        }
        return steps.filled(
                found,
                last[0],
                (from, tally) -> tally == null
                        ? new StanceStep(from, 0, 0, 0)
                        : new StanceStep(from, tally.n(), tally.mean(), tally.variance()));
    }
}
