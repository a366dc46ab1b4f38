package org.entente.aggregate.topology;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.entente.aggregate.table.Table;
import org.jspecify.annotations.Nullable;

/** A state store as a table. */
record StoreTable<V>(KeyValueStore<String, V> store) implements Table<V> {

    static <V> StoreTable<V> of(ProcessorContext<?, ?> context, String name) {
        return new StoreTable<>(context.getStateStore(name));
    }

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    @SuppressWarnings("NullAway") // a null value deletes, which Kafka's signature does not say
    public void put(String key, @Nullable V value) {
        store.put(key, value);
    }

    @Override
    public void ascend(String from, String to, BiConsumer<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.range(from, to)) {
            while (rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                visitor.accept(row.key, row.value);
            }
        }
    }

    @Override
    public boolean ascendWhile(String from, String to, BiPredicate<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.range(from, to)) {
            while (rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                if (!visitor.test(row.key, row.value)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void descend(String from, String to, BiPredicate<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.reverseRange(from, to)) {
            while (rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                if (!visitor.test(row.key, row.value)) {
                    return;
                }
            }
        }
    }
}
