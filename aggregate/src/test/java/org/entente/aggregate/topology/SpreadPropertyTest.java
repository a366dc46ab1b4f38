package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Contributions;
import org.entente.aggregate.contribution.Deltas;
import org.entente.aggregate.recount.InMemoryCounts;
import org.entente.aggregate.recount.Recount;
import org.entente.aggregate.recount.Sequences;

/**
 * Articles in two partitions, each with its own clock, and counts in three: what each pair of them has in between arrives
 * in order, and otherwise in any.
 */
final class SpreadPropertyTest {

    private static final int SOURCES = 2;
    private static final int COUNTS = 3;

    private final Spread spread = new Spread(COUNTS);

    @Property(tries = 300)
    void shouldBeExactHoweverTheClocksOfTheArticlesPartitionsDiffer(
            @ForAll("sequences") List<ArticleFacts> sequence, @ForAll Random random) {
        List<Deque<Changes>> between = new ArrayList<>();
        List<InMemoryCounts> counts = new ArrayList<>();
        for (int i = 0; i < COUNTS; i++) {
            counts.add(new InMemoryCounts(random.nextInt(4)));
        }
        for (int i = 0; i < SOURCES * COUNTS; i++) {
            between.add(new ArrayDeque<>());
        }
        Map<String, Contribution> counted = new HashMap<>();
        Map<String, ArticleFacts> latest = new HashMap<>();
        int[] clocks = {-1, -1};
        for (ArticleFacts article : sequence) {
            ArticleFacts known = latest.get(article.id());
            if (known != null && known.revision() > article.revision()) {
                continue;
            }
            latest.put(article.id(), article);
            int source = article.id().hashCode() % SOURCES;
            Contribution now = Contributions.of(article);
            boolean hasMoved = now.hour() > clocks[source];
            clocks[source] = Math.max(clocks[source], now.hour());
            Contribution before = counted.put(article.id(), now);
            spread.parts(article.id(), clocks[source], hasMoved, Deltas.between(article.id(), before, now))
                    .forEach(changes ->
                            between.get(source * COUNTS + changes.partition()).add(changes));
            deliver(between, counts, random, random.nextInt(4));
        }
        deliver(between, counts, random, Integer.MAX_VALUE);

        Instant asOf = EventHour.start(Math.max(clocks[0], clocks[1]) + 1);
        for (int window = 0; window < InMemoryCounts.WINDOWS.size(); window++) {
            int place = window;
            Map<String, Recount.Counts> recount =
                    Recount.coMentions(latest.values(), InMemoryCounts.WINDOWS.get(window), asOf);
            assertThat(united(counts, each -> each.coMentions(place))).isEqualTo(recount);
            assertThat(united(counts, each -> each.emitted(place))).isEqualTo(recount);
        }
        assertThat(united(counts, each -> each.coMentions(InMemoryCounts.WINDOWS.size())))
                .isEqualTo(Recount.coMentions(latest.values(), null, asOf));
        assertThat(united(counts, InMemoryCounts::stances)).isEqualTo(Recount.stances(latest.values(), null, asOf));
        assertThat(counts).extracting(InMemoryCounts::clock).containsOnly(EventHour.of(asOf) - 1);
    }

    @Provide
    Arbitrary<List<ArticleFacts>> sequences() {
        return Sequences.any();
    }

    private static void deliver(List<Deque<Changes>> between, List<InMemoryCounts> counts, Random random, int most) {
        for (int i = 0; i < most; i++) {
            List<Deque<Changes>> waiting =
                    between.stream().filter(queue -> !queue.isEmpty()).toList();
            if (waiting.isEmpty()) {
                return;
            }
            Changes next = waiting.get(random.nextInt(waiting.size())).remove();
            InMemoryCounts partition = counts.get(next.partition());
            partition.apply(next);
            if (random.nextInt(5) == 0) {
                partition.restart();
            }
        }
    }

    private static <T> Map<String, T> united(
            List<InMemoryCounts> counts, Function<InMemoryCounts, Map<String, T>> part) {
        Map<String, T> all = new TreeMap<>();
        counts.forEach(each -> all.putAll(part.apply(each)));
        return all;
    }
}
