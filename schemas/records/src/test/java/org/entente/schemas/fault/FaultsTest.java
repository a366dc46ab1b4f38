package org.entente.schemas.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3);

    @Test
    void shouldTellWhatMayPassLaterFromPoison() {
        assertThat(Faults.mayPassLater(new SerializationException("x", new ConnectException("refused"))))
                .isTrue();
        assertThat(Faults.mayPassLater(new SerializationException("x", new RestClientException("busy", 503, 50301))))
                .isTrue();
        assertThat(Faults.mayPassLater(new IllegalStateException(new TimeoutException("broker"))))
                .isTrue();
        assertThat(Faults.mayPassLater(new SerializationException("x", new EOFException())))
                .isFalse();
        assertThat(Faults.mayPassLater(
                        new SerializationException("x", new RestClientException("no schema", 404, 40403))))
                .isFalse();
        assertThat(Faults.mayPassLater(
                        new SerializationException("x", new InvalidNumberEncodingException("Invalid int encoding"))))
                .isFalse();
        assertThat(Faults.mayPassLater(new IllegalArgumentException("x"))).isFalse();
    }

    @Test
    void shouldHoldNoAnswerOfAnotherThanTheRegistryForPoison() {
        assertThat(Faults.mayPassLater(
                        new SerializationException("x", new RestClientException("default backend", 404, 50005))))
                .isTrue();
        assertThat(Faults.mayPassLater(new SerializationException("x", new RestClientException("a page", 400, 50005))))
                .isTrue();
        assertThat(Faults.mayPassLater(new SerializationException("x", new RestClientException("no way", 404, 404))))
                .isTrue();
        assertThat(Faults.mayPassLater(new SerializationException("x", new RestClientException("differs", 409, 409))))
                .isFalse();
        assertThat(Faults.mayPassLater(new SerializationException("x", new RestClientException("invalid", 422, 42201))))
                .isFalse();
    }

    @Test
    void shouldTryAgainWhileTheRegistryIsDown() {
        List<Integer> calls = new ArrayList<>();
        RetryingDeserializer<String> deserializer = new RetryingDeserializer<>(
                (topic, bytes) -> {
                    calls.add(calls.size());
                    if (calls.size() < 3) {
                        throw new SerializationException("down", new ConnectException("refused"));
                    }
                    return "read";
                },
                QUICK);
        assertThat(deserializer.deserialize("t", new byte[0])).isEqualTo("read");
        assertThat(calls).hasSize(3);
    }

    @Test
    void shouldGiveUpAfterTheLastAttemptAndAtOnceOnPoison() {
        assertThat(callsUntilGivenUp(new SerializationException("down", new ConnectException("refused"))))
                .isEqualTo(3);
        assertThat(callsUntilGivenUp(new SerializationException("poison"))).isEqualTo(1);
    }

    @Test
    void shouldDoubleTheWaitUpToItsLongest() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 9);
        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(backoff.after(30)).isEqualTo(Duration.ofSeconds(1));
    }

    private static int callsUntilGivenUp(SerializationException fault) {
        List<Integer> calls = new ArrayList<>();
        RetryingDeserializer<String> deserializer = new RetryingDeserializer<>(
                (topic, bytes) -> {
                    calls.add(calls.size());
                    throw fault;
                },
                QUICK);
        assertThatThrownBy(() -> deserializer.deserialize("t", new byte[0])).isSameAs(fault);
        return calls.size();
    }
}
