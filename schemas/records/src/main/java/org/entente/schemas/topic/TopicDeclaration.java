package org.entente.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic. Keys are UTF-8 strings.
 *
 * @param name dotted nouns
 * @param key what the key is made of, in words
 * @param value the schema of its values; null where they are bytes of any kind
 * @param partitions how many it is made with
 * @param cleanup what becomes of old records
 * @param retention how long records stay under {@link Cleanup#DELETE}; null for ever
 * @param isStampedByBroker whether a record's timestamp is when the broker took it, so that times never go back within a
 *     partition and a time alone says how far a reader has come
 */
public record TopicDeclaration(
        String name,
        String key,
        @Nullable Schema value,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention,
        boolean isStampedByBroker) {

    /** Only closed segments are compacted: Kafka's 1 GiB would keep every partition's last gigabyte as it is. */
    private static final int COMPACTED_SEGMENT_BYTES = 32 * 1024 * 1024;

    /** What becomes of old records. */
    public enum Cleanup {
        /** They go when their retention is over. */
        DELETE,
        /** The last one of each key stays. */
        COMPACT
    }

    /** The registry's subject for its values, if they have a schema. */
    public Optional<String> subject() {
        return value == null ? Optional.empty() : Optional.of(name + "-value");
    }

    /**
     * The same under another name, for records that shall not lie among those of this one.
     *
     * @param suffix what follows the name behind a dot: small letters, digits and hyphens, at most 60
     * @throws IllegalArgumentException if it is anything else
     */
    public TopicDeclaration beside(String suffix) {
        if (!suffix.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("'" + suffix
                    + "' is no ending of a topic's name: allowed are small letters, digits and hyphens, at most 60");
        }
        return new TopicDeclaration(name + "." + suffix, key, value, partitions, cleanup, retention, isStampedByBroker);
    }

    /** The same with the broker's timestamps. */
    TopicDeclaration stampedByBroker() {
        return new TopicDeclaration(name, key, value, partitions, cleanup, retention, true);
    }

    /** The topic's own configuration on the broker. */
    public Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RECORD_BYTES));
        if (isStampedByBroker) {
            config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        }
        if (cleanup == Cleanup.COMPACT) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(COMPACTED_SEGMENT_BYTES));
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
            // What a broker limits for all its topics would cut this one short of its retention.
            config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        }
        return config;
    }

    /** The request that makes it. */
    public NewTopic newTopic(short replicationFactor) {
        return new NewTopic(name, partitions, replicationFactor).configs(config());
    }
}
