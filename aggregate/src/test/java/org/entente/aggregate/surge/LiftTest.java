package org.entente.aggregate.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.aggregate.surge.SurgeQuestion.Presence;
import org.junit.jupiter.api.Test;

final class LiftTest {

    private static final Surge SURGE =
            new Surge(0, 90, 99, new Surge.Level(9, 9, 900), new Surge.Level(8, 8, 90), 5, List.of());
    private static final Offset<Double> CLOSE = Offset.offset(0.05);

    @Test
    void shouldExplainARiseByAnActorThatIsInTheNewsWithEverybody() {
        assertThat(Lift.expected(SURGE, new Presence(99, 60), new Presence(400, 40)))
                .isCloseTo(5.7, CLOSE);
    }

    @Test
    void shouldNotExplainARiseByAnActorWhoseNewsThePairIs() {
        assertThat(Lift.expected(SURGE, new Presence(10, 8), new Presence(800, 80)))
                .isCloseTo(0.95, CLOSE);
    }

    @Test
    void shouldGoByTheVolumeWhereThePairIsTheNewsOfBoth() {
        assertThat(Lift.expected(SURGE, new Presence(10, 8), new Presence(9, 8)))
                .isCloseTo(0.95, CLOSE);
    }
}
