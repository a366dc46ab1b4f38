package org.entente.aggregate.view;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.comention.Tally;

/**
 * Answers from the kept pairs where the span ends with the clock and its window is a kept one; from the hours otherwise.
 * Without an actor a question reads every pair, or every article of the span: one such question is answered at a time, in
 * memory for the page that is asked for only; others wait a second for it, and are then to be asked again.
 */
final class StoredCoMentions implements CoMentionView {

    private static final long WAIT_MS = 1_000;

    private final StoredTables.CoMentions tables;
    private final PairHours pairHours;
    private final Names names;
    private final List<Duration> windows;
    private final int[] lengths;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    StoredCoMentions(StoredTables.CoMentions tables, Names names, List<Duration> windows) {
        this.tables = tables;
        this.pairHours = new PairHours(tables);
        this.names = names;
        this.windows = List.copyOf(windows);
        this.lengths =
                windows.stream().mapToInt(window -> (int) window.toHours()).toArray();
    }

    @Override
    public Listing<CoMention> find(CoMentionQuery query) {
        Hours hours = Hours.of(query.span(), tables.clocks());
        Ranking<Found> ranking = new Ranking<>(query.after(), query.limit());
        String actor = query.actor();
        String with = query.with();
        if (actor == null) {
            alone(() -> everyPair(hours, ranking));
        } else if (with != null) {
            each(Set.of(pair(actor, with)), hours, window(hours), (pair, counts) -> add(ranking, actor, pair, counts));
        } else {
            pairsOf(actor, hours, ranking);
        }
        return listing(hours, ranking);
    }

    @Override
    public List<TimelineItem> timeline(TimelineQuery query) {
        Steps steps = Steps.of(query);
        TreeMap<Integer, Union> found = new TreeMap<>();
        int last = pairHours.steps(pair(query.a(), query.b()), steps.start(), steps.end(), steps.length(), found);
        return steps.filled(
                found, last, (from, union) -> new TimelineItem(from, union == null ? Counts.NONE : union.counts()));
    }

    /** The place of the span among the kept windows; -1 if they do not answer for it. */
    private int window(Hours hours) {
        if (hours.holdsAll()) {
            return windows.size();
        }
        return hours.window() != null && hours.endsWithClock() ? windows.indexOf(hours.window()) : -1;
    }

    private void alone(Runnable question) {
        try {
            if (!oneAtATime.tryAcquire(WAIT_MS, TimeUnit.MILLISECONDS)) {
                throw new ViewNotReadyException(
                        "another question for every pair is being answered; ask again, or give an actor");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ViewNotReadyException("interrupted while another question is being answered; ask again", e);
        }
        try {
            question.run();
        } finally {
            oneAtATime.release();
        }
    }

    private void everyPair(Hours hours, Ranking<Found> ranking) {
        int window = window(hours);
        if (window == windows.size()) {
            tables.pairs().all((pair, kept) -> add(ranking, pair, counts(kept, window, hours)));
        } else if (!hours.isEmpty()) {
            Set<String> pairs = new HashSet<>();
            tables.hourIndex().between(hours.firstKey(), hours.lastKey() + '}', (row, keys) -> pairs.addAll(keys));
            each(pairs, hours, window, (pair, counts) -> add(ranking, pair, counts));
        }
    }

    private void pairsOf(String actor, Hours hours, Ranking<Found> ranking) {
        int window = window(hours);
        Set<String> others = new HashSet<>();
        tables.partners().under(actor, (key, any) -> others.add(pair(actor, key.substring(actor.length() + 1))));
        if (window < 0) {
            tables.pairs().under(actor, (pair, any) -> others.add(pair));
        } else {
            tables.pairs().under(actor, (pair, kept) -> add(ranking, actor, pair, counts(kept, window, hours)));
        }
        each(others, hours, window, (pair, counts) -> add(ranking, actor, pair, counts));
    }

    private void each(Set<String> pairs, Hours hours, int window, BiConsumer<String, Counts> sink) {
        if (window < 0) {
            pairHours.each(pairs, hours.first(), hours.end(), sink);
        } else {
            tables.pairs().each(pairs, (pair, kept) -> sink.accept(pair, counts(kept, window, hours)));
        }
    }

    private Counts counts(CoMentionPair kept, int window, Hours hours) {
        Tally tally = kept.counts(window, lengths, hours.clock());
        return new Counts(tally.mentions(), tally.articles(), tally.stories(), tally.sources());
    }

    private Listing<CoMention> listing(Hours hours, Ranking<Found> ranking) {
        Slice<Found> found = ranking.ranked();
        Map<String, ActorName> named = names.of(found.items().stream()
                .flatMap(each -> Stream.of(each.a(), each.b()))
                .collect(Collectors.toSet()));
        return Listing.of(
                hours, found.map(each -> new CoMention(name(named, each.a()), name(named, each.b()), each.counts())));
    }

    private static ActorName name(Map<String, ActorName> named, String id) {
        return Objects.requireNonNull(named.get(id), id);
    }

    /** The pair as its key has it. */
    private static void add(Ranking<Found> ranking, String pair, Counts counts) {
        int bar = pair.indexOf('|');
        add(ranking, pair.substring(0, bar), pair, counts);
    }

    /** The pair as seen from one of its actors. */
    private static void add(Ranking<Found> ranking, String actor, String pair, Counts counts) {
        if (!counts.isNone()) {
            String other = pair.startsWith(actor + '|')
                    ? pair.substring(actor.length() + 1)
                    : pair.substring(0, pair.length() - actor.length() - 1);
            ranking.add(new Cursor(counts.articles(), actor, other), new Found(actor, other, counts));
        }
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + '|' + b : b + '|' + a;
    }

    private record Found(String a, String b, Counts counts) {}
}
