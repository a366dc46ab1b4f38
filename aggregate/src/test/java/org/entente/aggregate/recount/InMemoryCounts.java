package org.entente.aggregate.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.change.StanceSpan;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.CoMentionCounter;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.comention.CoMentionSink;
import org.entente.aggregate.comention.CoMentionTables;
import org.entente.aggregate.comention.CoMentionTotals;
import org.entente.aggregate.comention.Membership;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Contributions;
import org.entente.aggregate.contribution.Deltas;
import org.entente.aggregate.stance.StanceCounter;
import org.entente.aggregate.stance.StanceSink;
import org.entente.aggregate.stance.StanceTables;
import org.entente.aggregate.table.SortedTable;

/** The counting over tables in memory. */
public final class InMemoryCounts implements CoMentionSink, StanceSink {

    public static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private static final int[] HOURS =
            WINDOWS.stream().mapToInt(window -> (int) window.toHours()).toArray();

    private final Map<String, Contribution> contributions = new HashMap<>();
    private final Map<Integer, Map<String, Recount.Counts>> emitted = new HashMap<>();
    private final SortedTable<CoMentionPair> kept = new SortedTable<>(InMemoryCounts::copy);
    private final CoMentionTables tables = new CoMentionTables(
            kept,
            new SortedTable<>(hour -> new CoMentionHour(
                    hour.articles(),
                    hour.mentions(),
                    new HashMap<>(hour.stories()),
                    new HashMap<>(hour.sources()),
                    hour.storyCredits(),
                    hour.sourceCredits())),
            new SortedTable<Membership>(UnaryOperator.identity()),
            new SortedTable<List<String>>(UnaryOperator.identity()),
            new SortedTable<byte[]>(UnaryOperator.identity()),
            new SortedTable<Integer>(UnaryOperator.identity()));
    private final SortedTable<StanceTally> stanceTotals = new SortedTable<>(UnaryOperator.identity());
    private final StanceTables stanceTables = new StanceTables(
            new SortedTable<StanceTally>(UnaryOperator.identity()),
            stanceTotals,
            new SortedTable<StanceSpan>(UnaryOperator.identity()),
            new SortedTable<List<String>>(UnaryOperator.identity()),
            new SortedTable<Integer>(UnaryOperator.identity()));
    private final int few;
    private int clock = -1;
    private CoMentionCounter pairs;
    private StanceCounter scores = new StanceCounter(stanceTables, this);

    /** @param few how many articles of a pair are kept in one row */
    public InMemoryCounts(int few) {
        this.few = few;
        this.pairs = pairs();
    }

    void take(ArticleFacts article) {
        Contribution before = contributions.get(article.id());
        Contribution now = Contributions.of(article);
        if (before != null && before.revision() > now.revision()) {
            return;
        }
        contributions.put(article.id(), now);
        clock = Math.max(clock, now.hour());
        apply(new Changes(0, clock, article.id(), Deltas.between(article.id(), before, now)));
    }

    /** Applies what reaches this partition of the counts. */
    public void apply(Changes changes) {
        clock = Math.max(clock, changes.clock());
        pairs.apply(changes);
        scores.apply(changes);
    }

    /** The latest event-time hour. */
    public int clock() {
        return clock;
    }

    /** Begins again over what the tables hold. */
    public void restart() {
        pairs = pairs();
        scores = new StanceCounter(stanceTables, this);
    }

    /** The pairs that the window at that place holds; all time after the last one. */
    public Map<String, Recount.Counts> coMentions(int window) {
        Map<String, Recount.Counts> counts = new TreeMap<>();
        kept.rows.forEach((pair, one) -> put(counts, pair, one.counts(window, HOURS, clock)));
        return counts;
    }

    /** What was told of that window, one thing after another. */
    public Map<String, Recount.Counts> emitted(int window) {
        return emitted.getOrDefault(window, Map.of());
    }

    /** Stances over all time. */
    public Map<String, Recount.Scores> stances() {
        Map<String, Recount.Scores> counts = new TreeMap<>();
        stanceTotals.rows.forEach((key, total) -> counts.put(key, new Recount.Scores(total.n(), total.sum())));
        return counts;
    }

    @Override
    public void volume(int hour, int change) {}

    @Override
    public void hourly(String pair, int hour, Tally tally, long articles, int sign) {}

    @Override
    public void rolling(String pair, int window, Tally tally, int asOf) {
        put(emitted.computeIfAbsent(window, any -> new TreeMap<>()), pair, tally);
    }

    @Override
    public void closed(int now) {}

    @Override
    public void hourly(String holderAndTarget, int hour, StanceTally tally, long articles, int sign) {}

    private CoMentionCounter pairs() {
        return new CoMentionCounter(tables, HOURS, few, this);
    }

    private static void put(Map<String, Recount.Counts> counts, String pair, Tally tally) {
        if (tally.articles() == 0) {
            counts.remove(pair);
        } else {
            counts.put(pair, new Recount.Counts(tally.articles(), tally.mentions(), tally.stories(), tally.sources()));
        }
    }

    private static CoMentionPair copy(CoMentionPair pair) {
        CoMentionTotals totals = pair.totals();
        if (totals == null) {
            return CoMentionPair.few(new ArrayList<>(pair.entries()));
        }
        Tally[] tallies = new Tally[totals.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = totals.counts(i);
        }
        return CoMentionPair.many(new CoMentionTotals(tallies));
    }
}
