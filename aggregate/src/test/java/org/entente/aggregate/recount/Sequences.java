package org.entente.aggregate.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.story.Fingerprints;

/**
 * Any sequence of revisions of a few articles: corrections, withdrawals, repeats, stale ones and several contents of one
 * revision number, in any order of time, with the hour, the story, the body, the source, the actors
 * and their countries changing.
 */
public final class Sequences {

    private static final List<ArticleFacts.Actor> ACTORS = List.of(
            new ArticleFacts.Actor("country/RUS", "Russia", "COUNTRY", null, true, 2),
            new ArticleFacts.Actor("country/PRK", "North Korea", "COUNTRY", null, true, 1),
            new ArticleFacts.Actor("person/kim", "Kim", "PERSON", "country/PRK", true, 3),
            new ArticleFacts.Actor("person/putin", "Putin", "PERSON", "country/RUS", true, 1),
            new ArticleFacts.Actor("org/un", "UN", "ORGANISATION", null, true, 1));

    private Sequences() {}

    /** Up to forty revisions. */
    public static Arbitrary<List<ArticleFacts>> any() {
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
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(false, false, true))
                .as(Sequences::article);
    }

    private static ArticleFacts article(
            int id,
            int revision,
            int hour,
            Set<ArticleFacts.Actor> some,
            int story,
            int source,
            boolean usable,
            boolean exiled) {
        List<ArticleFacts.Actor> actors =
                some.stream().map(actor -> exiled ? exiled(actor) : actor).toList();
        return new ArticleFacts(
                "a" + id,
                revision,
                "hash",
                usable,
                EventHour.start(400_000 + hour).plusSeconds(60L * id),
                "story" + story,
                "source" + source,
                usable ? actors : List.of(),
                usable ? stances(actors, story) : List.of(),
                story < 3 ? Fingerprints.of(story / 2, story + id % 3, 25, 100 + 50 * source) : null);
    }

    /** Acts for another country. */
    private static ArticleFacts.Actor exiled(ArticleFacts.Actor actor) {
        return actor.country() == null
                ? actor
                : new ArticleFacts.Actor(
                        actor.id(), actor.name(), actor.kind(), "country/CHE", actor.linked(), actor.mentions());
    }

    private static List<ArticleFacts.Stance> stances(List<ArticleFacts.Actor> actors, int story) {
        List<ArticleFacts.Stance> stances = new ArrayList<>();
        for (int i = 1; i < actors.size(); i++) {
            stances.add(new ArticleFacts.Stance(
                    actors.get(i - 1).id(), actors.get(i).id(), story / 3.0 - 0.5, 0.1 * i, true, "said"));
            stances.add(new ArticleFacts.Stance(
                    "author", actors.get(i).id(), 0.5 - story / 3.0, 0.2 * i, false, "so it is"));
        }
        return stances;
    }
}
