package org.entente.ingest.publish;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.ingest.revision.Ledger;
import org.entente.news.ArticleRevision;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;

/** The topic {@code news.article.revision}. */
final class RevisionTopic implements RevisionLog {

    private final CommittedRecords records;
    private final Deserializer<ArticleRevision> entries;

    /** @throws IllegalStateException if no broker answers or there is no such topic */
    RevisionTopic(KafkaConnection connection, AvroSerdes serdes) {
        this.entries = serdes.of(ArticleRevision.class).deserializer();
        this.records = new CommittedRecords(connection, Topics.ARTICLE_REVISION.name());
    }

    @Override
    public void catchUp(Ledger ledger) {
        records.catchUp(record -> ledger.record(record.key(), entry(record)));
    }

    private ArticleRevision entry(ConsumerRecord<String, byte[]> record) {
        try {
            return entries.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            throw new SerializationException(
                    "cannot read " + record.topic() + ", partition " + record.partition() + ", offset "
                            + record.offset() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
