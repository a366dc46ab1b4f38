package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.news.MentionType.MISC;
import static org.entente.news.MentionType.PERSON;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameScoresTest {

    @Test
    void shouldLeaveOutATypeThatIsLabelledNowhere() {
        NameScores scores = new NameScores(1, Map.of(PERSON, new Counts(1, 2, 2), MISC, new Counts(0, 9, 0)));
        assertThat(scores.byType()).containsOnlyKeys(PERSON);
        assertThat(scores.all()).isEqualTo(new Counts(1, 2, 2));
    }

    @Test
    void shouldCountATypeOfWhichNothingIsFound() {
        NameScores scores = new NameScores(1, Map.of(PERSON, new Counts(1, 2, 2), MISC, new Counts(0, 0, 3)));
        assertThat(scores.all()).isEqualTo(new Counts(1, 2, 5));
    }
}
