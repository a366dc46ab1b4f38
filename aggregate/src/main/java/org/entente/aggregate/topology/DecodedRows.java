package org.entente.aggregate.topology;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.aggregate.view.Rows;
import org.jspecify.annotations.Nullable;

/** Rows that are decoded when they are read. One that cannot be decoded is as good as absent: its sender shall not stop the counting. */
record DecodedRows<V>(Rows<byte[]> rows, Function<byte[], @Nullable V> decode) implements Rows<V> {

    @Override
    public @Nullable V get(String key) {
        byte[] bytes = rows.get(key);
        return bytes == null ? null : decode.apply(bytes);
    }

    @Override
    public void between(String from, String to, BiConsumer<String, V> visitor) {
        rows.between(from, to, decoding(visitor));
    }

    @Override
    public void all(BiConsumer<String, V> visitor) {
        rows.all(decoding(visitor));
    }

    private BiConsumer<String, byte[]> decoding(BiConsumer<String, V> visitor) {
        return (key, bytes) -> {
            V value = decode.apply(bytes);
            if (value != null) {
                visitor.accept(key, value);
            }
        };
    }
}
