package org.entente.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.recount.StoryRecount;

/** Whatever comes in whatever order, with whatever delays between partitions: at rest every article has its story. */
final class StoriesPropertyTest {

    private static final NearDuplicates NEAR = new NearDuplicates(Duration.ofHours(3));
    private static final int MOST_LETTERS = 1_000_000;

    @Property(tries = 600)
    void shouldEqualTheRecountOfTheSetAtRest(@ForAll("revisions") List<ArticleFacts> revisions, @ForAll Random random) {
        Newsrooms newsrooms = new Newsrooms(NEAR, random);
        Map<String, ArticleFacts> latest = new HashMap<>();
        for (ArticleFacts article : revisions) {
            newsrooms.take(article);
            latest.put(article.id(), article);
            newsrooms.deliver(random.nextInt(12));
        }
        newsrooms.deliver(MOST_LETTERS);

        assertThat(newsrooms.isAtRest()).isTrue();
        assertThat(newsrooms.isTidy()).isTrue();
        Map<String, String> expected = new TreeMap<>();
        StoryRecount.resolved(latest.values(), NEAR).forEach(article -> expected.put(article.id(), article.story()));
        Map<String, String> actual = newsrooms.stories();
        latest.forEach((id, article) -> {
            if (!article.usable()) {
                expected.remove(id);
                actual.remove(id);
            }
        });
        assertThat(actual).isEqualTo(expected);
        long shared = expected.values().stream().distinct().count();
        Statistics.label("stories of more than one article").collect(shared < expected.size());
    }

    @Provide
    Arbitrary<List<ArticleFacts>> revisions() {
        Arbitrary<ArticleFacts> revision = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0, 20, 30, 40, 60),
                        Arbitraries.of(100, 120, 300),
                        Arbitraries.of(true, true, true, true, false),
                        Arbitraries.of(true, true, true, true, true, false))
                .as(StoriesPropertyTest::revision);
        return revision.list().ofMinSize(2).ofMaxSize(40);
    }

    private static ArticleFacts revision(
            int id, int hour, int family, int variant, int changed, int shingles, boolean usable, boolean compared) {
        return new ArticleFacts(
                "a|" + id,
                1,
                "hash",
                usable,
                Instant.ofEpochSecond(3600L * (hour - 1)),
                "story " + family + ' ' + variant + ' ' + changed + ' ' + shingles,
                "source",
                List.of(),
                List.of(),
                compared ? Fingerprints.of(family, variant, changed, shingles) : null);
    }
}
