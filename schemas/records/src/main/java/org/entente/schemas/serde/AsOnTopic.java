package org.entente.schemas.serde;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes a store's values as they are written on a topic, whatever the name of the store's changelog: no subject is registered for
 * the changelog, and a value written under an older schema stays readable.
 */
public final class AsOnTopic<T> implements Serde<T> {

    private final String topic;
    private final Serde<T> inner;

    public AsOnTopic(String topic, Serde<T> inner) {
        this.topic = topic;
        this.inner = inner;
    }

    @Override
    public Serializer<T> serializer() {
        return (changelog, value) -> inner.serializer().serialize(topic, value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (changelog, bytes) -> inner.deserializer().deserialize(topic, bytes);
    }
}
