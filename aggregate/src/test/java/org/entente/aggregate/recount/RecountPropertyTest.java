package org.entente.aggregate.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.contribution.EventHour;

/** The invariant: whatever comes in whatever order, every count equals a recount of the latest revisions. */
final class RecountPropertyTest {

    private static final List<ArticleFacts.Actor> ACTORS = List.of(
            new ArticleFacts.Actor("country/RUS", "Russia", "COUNTRY", null, true, 2),
            new ArticleFacts.Actor("country/PRK", "North Korea", "COUNTRY", null, true, 1),
            new ArticleFacts.Actor("person/kim", "Kim", "PERSON", "country/PRK", true, 3),
            new ArticleFacts.Actor("person/putin", "Putin", "PERSON", "country/RUS", true, 1),
            new ArticleFacts.Actor("org/un", "UN", "ORGANISATION", null, true, 1));

    @Property(tries = 400)
    void shouldEqualTheRecountAfterAnySequence(
            @ForAll("sequences") List<ArticleFacts> sequence, @ForAll @IntRange(max = 4) int few) {
        InMemoryCounts counts = new InMemoryCounts(few);
        Map<String, ArticleFacts> latest = new HashMap<>();
        int step = 0;
        for (ArticleFacts article : sequence) {
            counts.take(article);
            latest.merge(article.id(), article, (kept, now) -> now.revision() >= kept.revision() ? now : kept);
            if (++step % 7 == 0) {
                counts.restart();
            }
        }
        Instant asOf = EventHour.start(counts.clock() + 1);
        List<Duration> windows = new ArrayList<>(InMemoryCounts.WINDOWS);
        for (int window = 0; window < windows.size(); window++) {
            assertThat(counts.coMentions(window))
                    .as("window %s", windows.get(window))
                    .isEqualTo(new TreeMap<>(Recount.coMentions(latest.values(), windows.get(window), asOf)));
            assertThat(counts.emitted(window)).isEqualTo(counts.coMentions(window));
        }
        assertThat(counts.coMentions(windows.size()))
                .isEqualTo(new TreeMap<>(Recount.coMentions(latest.values(), null, asOf)));
        assertThat(counts.stances()).isEqualTo(Recount.stances(latest.values(), null, asOf));
        assertThat(counts.recentStances()).isEqualTo(Recount.stances(latest.values(), Duration.ofDays(7), asOf));
    }

    @Provide
    Arbitrary<List<ArticleFacts>> sequences() {
        return article().list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<ArticleFacts> article() {
        Arbitrary<Integer> hours = Arbitraries.of(0, 1, 2, 23, 24, 25, 100, 168, 170, 719, 720, 800, 1000);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 4),
                        hours,
                        Arbitraries.subsetOf(ACTORS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, true, true, false))
                .as((id, revision, hour, actors, story, source, usable) -> new ArticleFacts(
                        "a" + id,
                        revision,
                        "hash",
                        usable,
                        EventHour.start(400_000 + hour).plusSeconds(60L * id),
                        "story" + story,
                        "source" + source,
                        List.copyOf(actors),
                        stances(List.copyOf(actors), story)));
    }

    private static List<ArticleFacts.Stance> stances(List<ArticleFacts.Actor> actors, int story) {
        List<ArticleFacts.Stance> stances = new ArrayList<>();
        for (int i = 1; i < actors.size(); i++) {
            stances.add(new ArticleFacts.Stance(
                    actors.get(i - 1).id(), actors.get(i).id(), story / 3.0 - 0.5, 0.1 * i, "said"));
        }
        return stances;
    }
}
