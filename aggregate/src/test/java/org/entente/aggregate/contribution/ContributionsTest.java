package org.entente.aggregate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.entente.aggregate.article.ArticleFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContributionsTest {

    @Test
    void shouldCountAStanceForTheCountriesOfBoth() {
        assertThat(held("person/vladimir-putin", "person/kim-jong-un"))
                .containsExactlyInAnyOrder(
                        "person/vladimir-putin|person/kim-jong-un",
                        "person/vladimir-putin|country/PRK",
                        "country/RUS|person/kim-jong-un",
                        "country/RUS|country/PRK");
        assertThat(held("author", "person/kim-jong-un"))
                .containsExactlyInAnyOrder("author|person/kim-jong-un", "author|country/PRK");
    }

    @Test
    void shouldCountAStanceWithinACountryForTheTwoAlone() {
        assertThat(held("org/kremlin", "person/vladimir-putin")).containsExactly("org/kremlin|person/vladimir-putin");
        assertThat(held("country/RUS", "person/vladimir-putin")).containsExactly("country/RUS|person/vladimir-putin");
        assertThat(held("org/kremlin", "country/RUS")).containsExactly("org/kremlin|country/RUS");
    }

    private static List<String> held(String holder, String target) {
        ArticleFacts article = new ArticleFacts(
                "a",
                1,
                "hash",
                true,
                Instant.EPOCH,
                "story",
                "source",
                List.of(
                        actor("person/vladimir-putin", "country/RUS"),
                        actor("org/kremlin", "country/RUS"),
                        actor("country/RUS", null),
                        actor("person/kim-jong-un", "country/PRK")),
                List.of(new ArticleFacts.Stance(holder, target, 0.5, 1, false, "words")),
                null);
        return Contributions.of(article).stances().stream()
                .map(ArticleStance::key)
                .toList();
    }

    private static ArticleFacts.Actor actor(String id, @Nullable String country) {
        return new ArticleFacts.Actor(id, id, "PERSON", country, true, 1);
    }
}
