package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.entente.schemas.fault.Backoff;
import org.junit.jupiter.api.Test;

class ThreadFaultsTest {

    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3);

    @Test
    void shouldReplaceAThreadThatATransientFaultEndedAndStopOnAnyOther() {
        List<Throwable> fatal = new ArrayList<>();
        ThreadFaults faults = new ThreadFaults(QUICK, Clock.systemUTC(), fatal::add);
        assertThat(faults.handle(new StreamsException(new TimeoutException("broker"))))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(fatal).isEmpty();
        assertThat(faults.handle(new IllegalStateException("bug")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(fatal).hasSize(1);
    }
}
