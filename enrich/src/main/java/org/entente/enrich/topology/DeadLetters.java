package org.entente.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.Record;
import org.entente.news.Article;
import org.entente.schemas.deadletter.DeadLetterHeaders;
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
    private final Clock clock;

    DeadLetters(String topic, Serde<Article> articles, MeterRegistry meters, Clock clock) {
        this.topic = topic;
        this.articles = articles;
        this.meters = meters;
        this.clock = clock;
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
     * again as it stood on the raw topic. One that is withheld or under embargo leaves its key alone: who may read it finds it at the
     * source's offset.
     */
    List<ProducerRecord<byte[], byte[]>> of(
            Cause cause, ErrorHandlerContext from, Record<?, ?> record, Exception fault) {
        if (!(record.value() instanceof Article article)) {
            return of(cause, from, from.sourceRawKey(), from.sourceRawValue(), fault);
        }
        byte[] key = from.sourceRawKey();
        byte[] value = from.sourceRawValue();
        if (value == null) {
            key = article.getId().getBytes(StandardCharsets.UTF_8);
            value = articles.serializer().serialize(Topics.ARTICLE_RAW.name(), article);
        }
        return of(cause, from, key, Embargo.isSecret(article, clock.instant()) ? null : value, fault);
    }

    /** The dead letter for a result that cannot be written, with the article it was made from. */
    List<ProducerRecord<byte[], byte[]>> ofResult(ErrorHandlerContext from, Exception fault) {
        byte[] value = from.sourceRawValue();
        boolean isSecret = value != null
                && Embargo.isSecret(
                        articles.deserializer().deserialize(Topics.ARTICLE_RAW.name(), value), clock.instant());
        return of(Cause.PRODUCTION, from, from.sourceRawKey(), isSecret ? null : value, fault);
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
        TopicPartition source = from.topic() == null ? null : new TopicPartition(from.topic(), from.partition());
        Headers headers = DeadLetterHeaders.ofRecord(STAGE, cause.label(), source, from.offset(), fault);
        return List.of(new ProducerRecord<>(topic, null, null, key, value, headers));
    }
}
