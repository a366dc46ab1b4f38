package org.entente.aggregate.topology;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.entente.aggregate.view.Rows;
import org.entente.aggregate.view.ViewNotReadyException;
import org.jspecify.annotations.Nullable;

/** A state store as rows to read. It is looked up for every reading, as a rebalance closes stores and opens others. */
record StoreRows<V>(Supplier<ReadOnlyKeyValueStore<String, V>> store) implements Rows<V> {

    @Override
    public @Nullable V get(String key) {
        try {
            return store.get().get(key);
        } catch (InvalidStateStoreException e) {
            throw notReady(e);
        }
    }

    @Override
    public void between(String from, String to, BiConsumer<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.get().range(from, to)) {
            visit(rows, visitor);
        } catch (InvalidStateStoreException e) {
            throw notReady(e);
        }
    }

    @Override
    public void all(BiConsumer<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.get().all()) {
            visit(rows, visitor);
        } catch (InvalidStateStoreException e) {
            throw notReady(e);
        }
    }

    private static <V> void visit(KeyValueIterator<String, V> rows, BiConsumer<String, V> visitor) {
        while (rows.hasNext()) {
            KeyValue<String, V> row = rows.next();
            visitor.accept(row.key, row.value);
        }
    }

    private static ViewNotReadyException notReady(InvalidStateStoreException cause) {
        return new ViewNotReadyException("the counts are starting, being restored or moving; ask again", cause);
    }
}
