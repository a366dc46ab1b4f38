package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

final class TopicFeedsTest {

    private final Counter unreadable = new SimpleMeterRegistry().counter("unreadable");

    @Test
    void shouldNotLeaveOutWhatMayBeReadLater() {
        SerializationException fault = new SerializationException("no schema", new ConnectException("refused"));

        assertThatThrownBy(() -> TopicFeeds.leaveOut("topic", "key", fault, unreadable))
                .isSameAs(fault);
        assertThat(unreadable.count()).isZero();
    }

    @Test
    void shouldLeaveOutAndCountWhatWillNeverBeRead() {
        TopicFeeds.leaveOut(
                "topic",
                "key",
                new SerializationException("no schema", new RestClientException("unknown", 404, 40403)),
                unreadable);

        assertThat(unreadable.count()).isEqualTo(1);
    }
}
