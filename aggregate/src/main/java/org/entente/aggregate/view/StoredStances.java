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
    public Map<String, Stance> of(Set<String> pairs, Span span) {
        Hours hours = Hours.of(span, tables.clocks());
        Map<String, Stance> found = new HashMap<>();
        if (hours.holdsAll()) {
            tables.totals().each(pairs, (pair, tally) -> found.put(pair, stance(pair, tally)));
        } else if (!hours.isEmpty()) {
            sum(pairs, hours).forEach((pair, tally) -> found.put(pair, stance(pair, tally)));
        }
        return found;
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
        if (holder != null && target != null) {
            return sum(Set.of(holder + '|' + target), hours);
        }
        Set<String> rows = new HashSet<>();
        tables.hourIndex().between(hours.firstKey(), hours.lastKey() + '}', (row, pairs) -> {
            for (String pair : pairs) {
                if (asked(pair, holder, target)) {
                    rows.add(pair + '|' + row.substring(0, HOUR_KEY));
                }
            }
        });
        Map<String, StanceTally> sums = new HashMap<>();
        tables.hours().each(rows, (row, tally) -> sum(sums, row, tally));
        return sums;
    }

    private Map<String, StanceTally> sum(Set<String> pairs, Hours hours) {
        Map<String, StanceTally> sums = new HashMap<>();
        tables.hours()
                .in(
                        pairs.stream()
                                .map(pair -> new KeyRange(pair + '|' + hours.firstKey(), pair + '|' + hours.lastKey()))
                                .toList(),
                        (row, tally) -> sum(sums, row, tally));
        return sums;
    }

    private static void sum(Map<String, StanceTally> sums, String row, StanceTally tally) {
        sums.merge(row.substring(0, row.length() - HOUR_KEY - 1), tally, (x, y) -> x.plus(y, 1));
    }

    private static void add(Ranking<Stance> ranking, String pair, StanceTally tally) {
        if (tally.n() > 0) {
            Stance stance = stance(pair, tally);
            ranking.add(new Cursor(stance.count(), stance.holder(), stance.target()), stance);
        }
    }

    private static Stance stance(String pair, StanceTally tally) {
        int bar = pair.indexOf('|');
        return new Stance(pair.substring(0, bar), pair.substring(bar + 1), tally.n(), tally.mean(), tally.variance());
    }

    private static boolean asked(String pair, @Nullable String holder, @Nullable String target) {
        return (holder == null || pair.startsWith(holder + '|')) && (target == null || pair.endsWith('|' + target));
    }
}
