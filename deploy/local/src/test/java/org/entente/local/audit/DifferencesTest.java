package org.entente.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.local.audit.Differences.Difference;
import org.junit.jupiter.api.Test;

final class DifferencesTest {

    private final Differences differences = new Differences();

    @Test
    void shouldCountEveryRowAndKeepThoseThatDiffer() {
        differences.compare("topic", "a|b", "1 articles", "1 articles");
        differences.compare("topic", "a|c", "2 articles", Differences.NOTHING);
        differences.look("empty");

        assertThat(differences.places()).containsExactly("topic", "empty");
        assertThat(differences.compared("topic")).isEqualTo(2);
        assertThat(differences.different("topic")).isEqualTo(1);
        assertThat(differences.different("empty")).isZero();
        assertThat(differences.kept())
                .containsExactly(new Difference("topic", "a|c", "2 articles", Differences.NOTHING));
    }

    @Test
    void shouldCountMoreThanItKeeps() {
        for (int i = 0; i < Differences.KEPT + 5; i++) {
            differences.compare("topic", "row " + i, "1", "2");
        }

        assertThat(differences.kept()).hasSize(Differences.KEPT);
        assertThat(differences.total()).isEqualTo(Differences.KEPT + 5);
    }
}
