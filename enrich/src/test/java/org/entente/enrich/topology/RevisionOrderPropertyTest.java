package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;

/** Whatever the order in which revisions arrive, and however often, the highest one is what stands in the end. */
class RevisionOrderPropertyTest {

    private enum Kind {
        PLAIN,
        EMBARGOED,
        WITHHELD,
        CANCELED
    }

    private record Arrival(int revision, Kind kind) {

        Articles article() {
            Articles made = Articles.article("a").revision(revision);
            return switch (kind) {
                case PLAIN -> made;
                case EMBARGOED -> made.embargoedFor(Duration.ofHours(revision));
                case WITHHELD -> made.withheld();
                case CANCELED -> made.canceled();
            };
        }
    }

    /** A kind belongs to its revision, so that a repeat is one. */
    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<List<Kind>> kinds = Arbitraries.of(Kind.class).list().ofSize(8);
        Arbitrary<List<Integer>> order =
                Arbitraries.integers().between(1, 8).list().ofMinSize(1).ofMaxSize(20);
        return Combinators.combine(kinds, order).as((kind, revisions) -> revisions.stream()
                .map(revision -> new Arrival(revision, kind.get(revision - 1)))
                .toList());
    }

    @Property(tries = 60)
    void shouldEndWithTheHighestRevision(@ForAll("arrivals") List<Arrival> arrivals) throws IOException {
        Path directory = Files.createTempDirectory("enrich-revisions");
        try (EnrichWire wire = new EnrichWire(directory)) {
            arrivals.forEach(arrival -> wire.given(arrival.article()));
            wire.after(Duration.ofHours(100));
            List<EnrichedArticle> written = wire.thenEnriched();
            Arrival highest = arrivals.stream()
                    .max(Comparator.comparingInt(Arrival::revision))
                    .orElseThrow();
            EnrichedArticle last = written.isEmpty() ? null : written.get(written.size() - 1);
            switch (highest.kind()) {
                case PLAIN, EMBARGOED ->
                    assertThat(last)
                            .isNotNull()
                            .matches(article -> article.getRevision() == highest.revision())
                            .matches(article -> article.getStatus() == ArticleStatus.USABLE);
                case CANCELED ->
                    assertThat(last).isNotNull().matches(article -> article.getStatus() == ArticleStatus.CANCELED);
                case WITHHELD ->
                    assertThat(last == null || last.getStatus() != ArticleStatus.USABLE)
                            .as("nothing of a withheld story may stand")
                            .isTrue();
            }
        }
    }

    @Property(tries = 30)
    void shouldChangeNothingWhenAllArriveAgain(@ForAll("arrivals") List<Arrival> arrivals) throws IOException {
        try (EnrichWire wire = new EnrichWire(Files.createTempDirectory("enrich-repeats"))) {
            arrivals.forEach(arrival -> wire.given(arrival.article()));
            wire.after(Duration.ofHours(100)).thenEnriched();
            arrivals.forEach(arrival -> wire.given(arrival.article()));
            wire.after(Duration.ofHours(100)).thenNothing();
        }
    }
}
