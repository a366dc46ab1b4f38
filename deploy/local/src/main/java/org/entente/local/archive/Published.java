package org.entente.local.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicDeclaration;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** The last record of each key of a compacted topic, kept on disk so that memory does not grow with it. */
public final class Published<T extends SpecificRecord> implements AutoCloseable {

    private final String topic;
    private final Deserializer<T> reader;
    private final Options options = new Options().setCreateIfMissing(true).setErrorIfExists(true);
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    private final RocksDB rows;

    private Published(KafkaConnection kafka, TopicDeclaration topic, Class<T> type, Path directory) {
        this.topic = topic.name();
        this.reader = new AvroSerdes(kafka).of(type).deserializer();
        try {
            Path own = directory.resolve(topic.name());
            Files.createDirectories(directory);
            this.rows = RocksDB.open(options, own.toString());
        } catch (RocksDBException | IOException e) {
            throw new IllegalStateException(
                    "cannot keep " + topic.name() + " in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Reads the topic to its end. */
    public static <T extends SpecificRecord> Published<T> read(
            KafkaConnection kafka, TopicDeclaration topic, Class<T> type, Path directory) {
        Published<T> published = new Published<>(kafka, topic, type, directory);
        try (CommittedRecords records = new CommittedRecords(kafka, topic.name())) {
            records.catchUp(record -> published.put(record.key(), record.value()));
            return published;
        } catch (RuntimeException e) {
            published.close();
            throw e;
        }
    }

    private void put(String key, byte @Nullable [] value) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        try {
            if (value == null) {
                rows.delete(unlogged, bytes);
            } else {
                rows.put(unlogged, bytes, value);
            }
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Takes out the record of the key; null if there is none. */
    @Nullable
    public T remove(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] value = rows.get(bytes);
            if (value == null) {
                return null;
            }
            rows.delete(unlogged, bytes);
            return reader.deserialize(topic, value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Visits what has not been taken out. */
    public void rest(BiConsumer<String, T> visitor) {
        try (RocksIterator at = rows.newIterator()) {
            for (at.seekToFirst(); at.isValid(); at.next()) {
                visitor.accept(new String(at.key(), StandardCharsets.UTF_8), reader.deserialize(topic, at.value()));
            }
            at.status();
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(RocksDBException e) {
        return new UncheckedIOException(new IOException("the copy of " + topic + " on disk: " + e.getMessage(), e));
    }

    @Override
    public void close() {
        rows.close();
        unlogged.close();
        options.close();
    }
}
