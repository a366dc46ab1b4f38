package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.entente.schemas.fault.Backoff;
import org.junit.jupiter.api.Test;

final class PatienceTest {

    private static final Backoff ANY = new Backoff(Duration.ZERO, Duration.ZERO, 1);

    @Test
    void shouldDoubleTheWaitWithEachFenceUpToTheLongest() {
        Patience middle = patience(1L << 63);

        assertThat(middle.afterFences(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(middle.afterFences(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(middle.afterFences(99)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldWaitBetweenHalfAndOneAndAHalf() {
        assertThat(patience(0).afterFences(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(patience(-1).afterFences(1)).isBetween(Duration.ofMillis(149), Duration.ofMillis(150));
    }

    private static Patience patience(long bits) {
        RandomGenerator random = () -> bits;
        return new Patience(Duration.ofMillis(100), Duration.ofMinutes(1), ANY, random);
    }
}
