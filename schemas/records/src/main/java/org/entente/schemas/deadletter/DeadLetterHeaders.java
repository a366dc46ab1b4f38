package org.entente.schemas.deadletter;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record on {@code news.dead-letter}, all in UTF-8: {@code dlq.stage} refused it, {@code dlq.cause} is the label under which it
 * is counted, {@code dlq.exception} says in one line what was wrong, and {@code dlq.source.*} where it came from: topic, partition and
 * offset of a record; file, line and length in bytes of a document.
 */
public final class DeadLetterHeaders {

    /** In characters; what is longer is cut off, as a record's headers count for its size. */
    static final int LONGEST = 8 * 1024;

    private static final int DEEPEST_CAUSE = 4;

    private DeadLetterHeaders() {}

    /** @param from where the record lies; null for one that was made on the way */
    public static Headers ofRecord(
            String stage, String cause, @Nullable TopicPartition from, long offset, Throwable fault) {
        Headers headers = of(stage, cause);
        if (from != null) {
            put(headers, "dlq.source.topic", from.topic());
            put(headers, "dlq.source.partition", Integer.toString(from.partition()));
            put(headers, "dlq.source.offset", Long.toString(offset));
        }
        put(headers, "dlq.exception", describe(fault));
        return headers;
    }

    /**
     * @param file its name, or that of the feed or client it came from
     * @param line from 1; 0 where it has none
     * @param length of the whole in bytes, of which the record may hold less
     * @param fault what was wrong with it, for a person
     */
    public static Headers ofDocument(String stage, String cause, String file, long line, long length, String fault) {
        Headers headers = of(stage, cause);
        put(headers, "dlq.source.file", file);
        put(headers, "dlq.source.line", Long.toString(line));
        put(headers, "dlq.source.length", Long.toString(length));
        put(headers, "dlq.exception", fault);
        return headers;
    }

    private static Headers of(String stage, String cause) {
        Headers headers = new RecordHeaders();
        put(headers, "dlq.cause", cause);
        put(headers, "dlq.stage", stage);
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        String bounded = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        headers.add(name, bounded.getBytes(StandardCharsets.UTF_8));
    }

    /** The fault and what it was caused by. */
    private static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            text.append(depth == 0 ? "" : " <- ").append(at);
            at = at.getCause();
        }
        return text.toString().replaceAll("\\R", " ");
    }
}
