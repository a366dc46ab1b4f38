package org.entente.ingest.publish;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.revision.Revision;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.schemas.deadletter.DeadLetterHeaders;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;

/** An outcome as it goes on the wire: the archive, the ledger with one entry per article, the dead letters. */
final class Records {

    static final String STAGE = "ingest";

    private static final int LONGEST_LETTER = Topics.MAX_RECORD_BYTES - IngestSettings.RECORD_OVERHEAD_BYTES;

    private final Serializer<Article> articles;
    private final Serializer<ArticleRevision> entries;

    Records(AvroSerdes serdes) {
        this.articles = serdes.of(Article.class).serializer();
        this.entries = serdes.of(ArticleRevision.class).serializer();
    }

    /** Hands over each record as soon as it is made, so that not all are in memory at once. */
    void of(Outcome outcome, Consumer<ProducerRecord<String, byte[]>> writer) {
        String raw = Topics.ARTICLE_RAW.name();
        for (Revision revision : outcome.revisions()) {
            Article article = revision.article();
            writer.accept(new ProducerRecord<>(raw, article.getId(), bytes(articles, raw, article)));
        }
        String ledger = Topics.ARTICLE_REVISION.name();
        for (Map.Entry<String, ArticleRevision> entry : outcome.last().entrySet()) {
            writer.accept(new ProducerRecord<>(ledger, entry.getKey(), bytes(entries, ledger, entry.getValue())));
        }
        for (DeadLetter letter : outcome.refused()) {
            writer.accept(deadLetter(letter));
        }
    }

    private static <T> byte[] bytes(Serializer<T> serializer, String topic, T value) {
        return Objects.requireNonNull(serializer.serialize(topic, value));
    }

    /** The bytes as they came, or as many as a record can hold; it has no key, since it has no id. */
    private static ProducerRecord<String, byte[]> deadLetter(DeadLetter refused) {
        Refusal refusal = refused.refusal();
        byte[] bytes = refused.bytes();
        byte[] value = bytes.length <= LONGEST_LETTER ? bytes : Arrays.copyOf(bytes, LONGEST_LETTER);
        Headers headers = DeadLetterHeaders.ofDocument(
                STAGE, refusal.reason().label(), refusal.file(), refusal.line(), refused.length(), refusal.message());
        return new ProducerRecord<>(Topics.DEAD_LETTER.name(), null, null, null, value, headers);
    }
}
