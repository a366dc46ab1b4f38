package org.entente.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One byte of format version (1), four of revision, one of released, then the content hash in UTF-8. */
final class RevisionStateSerde implements Serde<RevisionState> {

    private static final byte VERSION = 1;
    private static final int HEADER = 6;

    @Override
    public Serializer<RevisionState> serializer() {
        return (topic, state) -> write(state);
    }

    @Override
    public Deserializer<RevisionState> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private static byte @Nullable [] write(@Nullable RevisionState state) {
        if (state == null) {
            return null;
        }
        byte[] hash = state.contentHash().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + hash.length)
                .put(VERSION)
                .putInt(state.revision())
                .put((byte) (state.released() ? 1 : 0))
                .put(hash)
                .array();
    }

    private static @Nullable RevisionState read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new SerializationException("article-revisions holds a state of another format than version " + VERSION
                    + ": run the Entente version that wrote it, or reset the application to recompute it");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int revision = in.getInt();
        boolean released = in.get() != 0;
        return new RevisionState(
                revision, new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8), released);
    }
}
