package org.entente.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.Record;
import org.entente.news.Article;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dead letters of this stage: the original key and bytes, and headers that say what went wrong and where.
 *
 * <p>Streams creates the handlers by their class names, so this travels to them as a configuration value under {@link #CONFIG}.
 */
final class DeadLetters {

    static final String CONFIG = "entente.enrich.dead.letters";
    static final String STAGE = "enrich";

    private final String topic;
    private final Serde<Article> articles;
    private final MeterRegistry meters;

    DeadLetters(String topic, Serde<Article> articles, MeterRegistry meters) {
        this.topic = topic;
        this.articles = articles;
        this.meters = meters;
    }

    static DeadLetters from(Map<String, ?> configs) {
        if (configs.get(CONFIG) instanceof DeadLetters letters) {
            return letters;
        }
        throw new IllegalStateException(
                CONFIG + " must hold the DeadLetters of this stage: build the properties with StreamsProperties");
    }

    String topic() {
        return topic;
    }

    /**
     * The dead letter for a record on its way through the stage. One released from its embargo has no source record: it is written
     * again as it stood on the raw topic.
     */
    List<ProducerRecord<byte[], byte[]>> of(
            Cause cause, ErrorHandlerContext from, Record<?, ?> record, Exception fault) {
        if (from.sourceRawValue() == null && record.value() instanceof Article article) {
            byte[] key = article.getId().getBytes(StandardCharsets.UTF_8);
            byte[] value = articles.serializer().serialize(Topics.ARTICLE_RAW.name(), article);
            return of(cause, from, key, value, fault);
        }
        return of(cause, from, from.sourceRawKey(), from.sourceRawValue(), fault);
    }

    /** What kept a record from going on. */
    enum Cause {
        DESERIALIZATION,
        PROCESSING,
        PRODUCTION;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The dead letter for one record; it moves the counter. */
    List<ProducerRecord<byte[], byte[]>> of(
            Cause cause, ErrorHandlerContext from, byte @Nullable [] key, byte @Nullable [] value, Exception fault) {
        meters.counter("entente.dead.letters", "stage", STAGE, "cause", cause.label())
                .increment();
        Headers headers = new RecordHeaders();
        header(headers, "dlq.cause", cause.label());
        header(headers, "dlq.stage", STAGE);
        header(headers, "dlq.source.topic", String.valueOf(from.topic()));
        header(headers, "dlq.source.partition", String.valueOf(from.partition()));
        header(headers, "dlq.source.offset", String.valueOf(from.offset()));
        header(headers, "dlq.exception", describe(fault));
        return List.of(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The fault and its causes, one line. */
    private static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 4; depth++) {
            text.append(depth == 0 ? "" : " <- ")
                    .append(at.getClass().getName())
                    .append(": ")
                    .append(at.getMessage());
            at = at.getCause();
        }
        return text.toString().replace('\n', ' ');
    }
}
