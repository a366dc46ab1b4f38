package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HostGateTest {

    private static final Clock FIXED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final List<Duration> waits = new ArrayList<>();
    private final HostGate gate = new HostGate(2, Duration.ofSeconds(1), FIXED, waits::add);

    @Test
    void shouldKeepRequestsToOneHostApart() throws Exception {
        for (int i = 0; i < 3; i++) {
            gate.take("A.example", Duration.ZERO).close();
        }
        gate.take("b.example", Duration.ZERO).close();

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(gate.waitFor("a.example")).isEqualTo(Duration.ofSeconds(3));
        assertThat(gate.waitFor("c.example")).isZero();
    }

    @Test
    void shouldTakeTheLongerDelay() throws Exception {
        gate.take("a.example", Duration.ofSeconds(10)).close();
        gate.take("a.example", Duration.ofMillis(1)).close();

        assertThat(waits).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void shouldLetOnlySoManyInAtATime() throws Exception {
        HostGate.Turn first = gate.take("a.example", Duration.ZERO);
        HostGate.Turn second = gate.take("a.example", Duration.ZERO);
        CountDownLatch in = new CountDownLatch(1);
        Thread third = new Thread(() -> {
            try (HostGate.Turn turn = gate.take("a.example", Duration.ZERO)) {
                assertThat(turn).isNotNull();
                in.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        third.start();

        assertThat(in.await(100, TimeUnit.MILLISECONDS)).isFalse();
        first.close();
        assertThat(in.await(5, TimeUnit.SECONDS)).isTrue();
        second.close();
        third.join();
    }
}
