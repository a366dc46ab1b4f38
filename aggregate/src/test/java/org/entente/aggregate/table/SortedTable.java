package org.entente.aggregate.table;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table in memory. Reads copy, as a store's reads do. */
public final class SortedTable<V> implements Table<V> {

    public final NavigableMap<String, V> rows = new TreeMap<>();
    private final UnaryOperator<V> copy;

    public SortedTable(UnaryOperator<V> copy) {
        this.copy = copy;
    }

    @Override
    public @Nullable V get(String key) {
        V row = rows.get(key);
        return row == null ? null : copy.apply(row);
    }

    @Override
    public void put(String key, @Nullable V value) {
        if (value == null) {
            rows.remove(key);
        } else {
            rows.put(key, copy.apply(value));
        }
    }

    @Override
    public void ascend(String from, String to, BiConsumer<String, V> visitor) {
        rows.subMap(from, true, to, true).forEach((key, row) -> visitor.accept(key, copy.apply(row)));
    }

    @Override
    public boolean ascendWhile(String from, String to, BiPredicate<String, V> visitor) {
        return rows.subMap(from, true, to, true).entrySet().stream()
                .allMatch(row -> visitor.test(row.getKey(), copy.apply(row.getValue())));
    }

    @Override
    public void descend(String from, String to, BiPredicate<String, V> visitor) {
        for (Map.Entry<String, V> row :
                rows.subMap(from, true, to, true).descendingMap().entrySet()) {
            if (!visitor.test(row.getKey(), copy.apply(row.getValue()))) {
                return;
            }
        }
    }
}
