package org.entente.aggregate.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;

/** The invariant: whatever comes in whatever order, every count equals a recount of the latest revisions. */
final class RecountPropertyTest {

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
    }

    @Provide
    Arbitrary<List<ArticleFacts>> sequences() {
        return Sequences.any();
    }
}
