package org.entente.aggregate.topology;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.aggregate.view.KeyRange;
import org.entente.aggregate.view.Rows;
import org.jspecify.annotations.Nullable;

/** Rows that are decoded when they are read. One that cannot be decoded is as good as absent: its sender shall not stop the counting. */
record DecodedRows<V>(Rows<byte[]> rows, Function<byte[], @Nullable V> decode) implements Rows<V> {

    @Override
    public void in(List<KeyRange> ranges, BiConsumer<String, V> visitor) {
        rows.in(ranges, (key, bytes) -> {
            V value = decode.apply(bytes);
            if (value != null) {
                visitor.accept(key, value);
            }
        });
    }
}
