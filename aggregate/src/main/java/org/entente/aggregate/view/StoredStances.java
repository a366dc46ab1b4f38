package org.entente.aggregate.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.aggregate.change.StanceTally;
import org.entente.news.EventStatus;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/** Answers all time from the kept totals, any other span from the hours. */
final class StoredStances implements StanceView {

    private static final int HOUR_KEY = 8;

    private final StoredTables.Stances tables;

    StoredStances(StoredTables.Stances tables) {
        this.tables = tables;
    }

    @Override
    public Listing<Stance> find(StanceQuery query) {
        Hours hours = Hours.of(query.span(), tables.clocks());
        Ranking<Stance> ranking = new Ranking<>(query.after(), query.limit());
        String holder = query.holder();
        String target = query.target();
        if (hours.holdsAll()) {
            total(holder, target, ranking);
        } else if (!hours.isEmpty()) {
            sum(holder, target, hours).forEach((pair, tally) -> add(ranking, pair, tally));
        }
        return Listing.of(hours, ranking.ranked());
    }

    @Override
    public Slice<StanceChange> changes(EventQuery query) {
        Ranking<StanceChange> ranking = new Ranking<>(query.after(), query.limit());
        tables.changes().all((key, change) -> {
            if (asked(key.substring(HOUR_KEY + 1), query.first(), query.second())
                    && query.holds(change.getDetectedAt())
                    && Math.abs(change.getEffectSize()) >= query.least()
                    && (change.getStatus() == EventStatus.ACTIVE) == query.isStanding()) {
                ranking.add(query.place(change.getId(), change.getDetectedAt(), Math.abs(change.getScore())), change);
            }
        });
        return ranking.ranked();
    }

    @Override
    public List<StanceStep> history(TimelineQuery query) {
        return new StanceTimeline(tables.hours()).steps(query);
    }

    private void total(@Nullable String holder, @Nullable String target, Ranking<Stance> ranking) {
        if (holder != null && target != null) {
            String pair = holder + '|' + target;
            StanceTally totals = tables.totals().get(pair);
            add(ranking, pair, totals == null ? StanceTally.NONE : totals);
        } else if (holder != null) {
            tables.totals().under(holder, (pair, totals) -> add(ranking, pair, totals));
        } else {
            tables.totals().all((pair, totals) -> {
                if (asked(pair, null, target)) {
                    add(ranking, pair, totals);
                }
            });
        }
    }

    private Map<String, StanceTally> sum(@Nullable String holder, @Nullable String target, Hours hours) {
        Map<String, StanceTally> sums = new HashMap<>();
        if (holder != null && target != null) {
            String pair = holder + '|' + target;
            tables.hours()
                    .between(
                            pair + '|' + hours.firstKey(),
                            pair + '|' + hours.lastKey(),
                            (key, tally) -> sums.merge(pair, tally, (x, y) -> x.plus(y, 1)));
            return sums;
        }
        Set<String> rows = new HashSet<>();
        tables.hourIndex().between(hours.firstKey(), hours.lastKey() + '}', (row, pairs) -> {
            for (String pair : pairs) {
                if (asked(pair, holder, target)) {
                    rows.add(pair + '|' + row.substring(0, HOUR_KEY));
                }
            }
        });
        tables.hours()
                .each(
                        rows,
                        (row, tally) -> sums.merge(
                                row.substring(0, row.length() - HOUR_KEY - 1), tally, (x, y) -> x.plus(y, 1)));
        return sums;
    }

    private static void add(Ranking<Stance> ranking, String pair, StanceTally tally) {
        if (tally.n() > 0) {
            int bar = pair.indexOf('|');
            String holder = pair.substring(0, bar);
            String target = pair.substring(bar + 1);
            ranking.add(
                    new Cursor(tally.n(), holder, target),
                    new Stance(holder, target, tally.n(), tally.mean(), tally.variance()));
        }
    }

    private static boolean asked(String pair, @Nullable String holder, @Nullable String target) {
        return (holder == null || pair.startsWith(holder + '|')) && (target == null || pair.endsWith('|' + target));
    }
}
