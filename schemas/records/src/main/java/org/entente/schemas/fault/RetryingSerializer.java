package org.entente.schemas.fault;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The writing side of {@link RetryingDeserializer}. */
public final class RetryingSerializer<T> implements Serializer<T> {

    private final Serializer<T> inner;
    private final Backoff backoff;

    public RetryingSerializer(Serializer<T> inner, Backoff backoff) {
        this.inner = inner;
        this.backoff = backoff;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        inner.configure(configs, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        return Retry.call(backoff, () -> inner.serialize(topic, data));
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T data) {
        return Retry.call(backoff, () -> inner.serialize(topic, headers, data));
    }

    @Override
    public void close() {
        inner.close();
    }
}
