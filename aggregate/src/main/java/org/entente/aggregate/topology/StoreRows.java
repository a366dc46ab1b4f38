package org.entente.aggregate.topology;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.entente.aggregate.view.KeyRange;
import org.entente.aggregate.view.Rows;

/** One partition of a state store as rows to read. */
record StoreRows<V>(ReadOnlyKeyValueStore<String, V> store) implements Rows<V> {

    /** @throws org.apache.kafka.streams.errors.InvalidStateStoreException if the store is closed, or is meanwhile */
    @Override
    public void in(List<KeyRange> ranges, BiConsumer<String, V> visitor) {
        for (KeyRange range : ranges) {
            String only = range.only();
            if (only == null) {
                visit(range, visitor);
                continue;
            }
            V value = store.get(only);
            if (value != null) {
                visitor.accept(only, value);
            }
        }
    }

    @SuppressWarnings("NullAway") // a bound of null is none, which Kafka's signature does not say
    private void visit(KeyRange range, BiConsumer<String, V> visitor) {
        try (KeyValueIterator<String, V> rows = store.range(range.from(), range.to())) {
            while (rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                visitor.accept(row.key, row.value);
            }
        }
    }
}
