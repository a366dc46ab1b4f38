package org.entente.aggregate.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.aggregate.comention.CoMentionTotals;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.EventHour;

/**
 * Answers from the kept totals where the span ends with the clock and its window is a kept one; from the hours
 * otherwise.
 */
final class StoredCoMentions implements CoMentionView {

    private static final int HOUR_KEY = 8;
    private static final Comparator<Found> ORDER = Comparator.<Found>comparingLong(
                    found -> -found.counts().articles())
            .thenComparing(Found::a)
            .thenComparing(Found::b);

    private final StoredTables.CoMentions tables;
    private final Names names;
    private final List<Duration> windows;

    StoredCoMentions(StoredTables.CoMentions tables, Names names, List<Duration> windows) {
        this.tables = tables;
        this.names = names;
        this.windows = List.copyOf(windows);
    }

    @Override
    public Listing<CoMention> find(CoMentionQuery query) {
        Hours hours = Hours.of(query.span(), tables.clocks());
        Ranking<Found> ranking = new Ranking<>(ORDER, query.limit());
        int total = total(hours);
        String actor = query.actor();
        String with = query.with();
        if (actor == null) {
            everyPair(hours, total, ranking);
        } else if (with != null) {
            add(ranking, actor, with, counts(actor, with, hours, total));
        } else {
            List<String> others = new ArrayList<>();
            tables.partners().under(actor, (key, any) -> others.add(key.substring(actor.length() + 1)));
            others.forEach(other -> add(ranking, actor, other, counts(actor, other, hours, total)));
        }
        List<CoMention> items = ranking.ranked().stream()
                .map(found -> new CoMention(names.of(found.a()), names.of(found.b()), found.counts()))
                .toList();
        return new Listing<>(hours.asOf(), query.span().window(), items);
    }

    @Override
    public List<TimelineItem> timeline(TimelineQuery query) {
        int step = (int) query.step().toHours();
        Instant from = query.from();
        Instant to = query.to();
        String pair = pair(query.a(), query.b());
        int start = from == null ? 0 : EventHour.of(from);
        int end = to == null ? Integer.MAX_VALUE : EventHour.of(to.plusSeconds(3599));
        TreeMap<Integer, Union> steps = new TreeMap<>();
        int[] last = {-1};
        tables.hours().between(pair + '|' + EventHour.key(start), pair + '|' + EventHour.key(end - 1L), (key, hour) -> {
            int at = EventHour.parse(key.substring(key.length() - HOUR_KEY));
            steps.computeIfAbsent((at - start) / step, any -> new Union()).add(hour);
            last[0] = Math.max(last[0], at);
        });
        if (steps.isEmpty() && (from == null || to == null)) {
            return List.of();
        }
        int firstStep = from == null ? steps.firstKey() : 0;
        long hours = (to == null ? last[0] + 1L : end) - start;
        int endStep = Math.toIntExact((hours + step - 1) / step);
        return filled(steps, firstStep, endStep, start, step);
    }

    private static List<TimelineItem> filled(
            SortedMap<Integer, Union> steps, int firstStep, int endStep, int start, int step) {
        if (endStep - firstStep > TimelineQuery.MOST_STEPS) {
            throw new IllegalArgumentException("the pair's history is " + (endStep - firstStep)
                    + " steps long, more than " + TimelineQuery.MOST_STEPS
                    + ": take a longer step, or give from and to");
        }
        List<TimelineItem> items = new ArrayList<>();
        for (int at = firstStep; at < endStep; at++) {
            Union union = steps.get(at);
            items.add(
                    new TimelineItem(EventHour.start(start + at * step), union == null ? Counts.NONE : union.counts()));
        }
        return items;
    }

    /** The place of the span among the kept totals; -1 if they do not answer for it. */
    private int total(Hours hours) {
        if (hours.holdsAll()) {
            return windows.size();
        }
        return hours.window() != null && hours.endsWithClock() ? windows.indexOf(hours.window()) : -1;
    }

    private void everyPair(Hours hours, int total, Ranking<Found> ranking) {
        if (total >= 0) {
            tables.totals().all((pair, totals) -> add(ranking, pair, counts(totals.counts(total))));
        } else if (!hours.isEmpty()) {
            Map<String, Union> unions = new HashMap<>();
            tables.hourIndex().between(hours.firstKey(), hours.lastKey() + '}', (key, any) -> {
                String pair = key.substring(HOUR_KEY + 1);
                var hour = tables.hours().get(pair + '|' + key.substring(0, HOUR_KEY));
                if (hour != null) {
                    unions.computeIfAbsent(pair, each -> new Union()).add(hour);
                }
            });
            unions.forEach((pair, union) -> add(ranking, pair, union.counts()));
        }
    }

    private Counts counts(String a, String b, Hours hours, int total) {
        String pair = pair(a, b);
        if (total >= 0) {
            CoMentionTotals totals = tables.totals().get(pair);
            return totals == null ? Counts.NONE : counts(totals.counts(total));
        }
        Union union = new Union();
        if (!hours.isEmpty()) {
            tables.hours()
                    .between(
                            pair + '|' + hours.firstKey(),
                            pair + '|' + hours.lastKey(),
                            (key, hour) -> union.add(hour));
        }
        return union.counts();
    }

    private static Counts counts(Tally tally) {
        return new Counts(tally.mentions(), tally.articles(), tally.stories(), tally.sources());
    }

    private static void add(Ranking<Found> ranking, String pair, Counts counts) {
        int bar = pair.indexOf('|');
        add(ranking, pair.substring(0, bar), pair.substring(bar + 1), counts);
    }

    private static void add(Ranking<Found> ranking, String a, String b, Counts counts) {
        if (!counts.isNone()) {
            ranking.add(new Found(a, b, counts));
        }
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + '|' + b : b + '|' + a;
    }

    private record Found(String a, String b, Counts counts) {}
}
