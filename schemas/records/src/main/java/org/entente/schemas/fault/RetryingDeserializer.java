package org.entente.schemas.fault;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Tries again, with a bounded backoff, what may pass later: a registry that is down for a moment stops no thread. */
public final class RetryingDeserializer<T> implements Deserializer<T> {

    private final Deserializer<T> inner;
    private final Backoff backoff;

    public RetryingDeserializer(Deserializer<T> inner, Backoff backoff) {
        this.inner = inner;
        this.backoff = backoff;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        inner.configure(configs, isKey);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        return Retry.call(backoff, () -> inner.deserialize(topic, data));
    }

    @Override
    public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] data) {
        return Retry.call(backoff, () -> inner.deserialize(topic, headers, data));
    }

    @Override
    public void close() {
        inner.close();
    }
}
