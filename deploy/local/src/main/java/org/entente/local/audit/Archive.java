package org.entente.local.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.local.audit.Standing.Place;
import org.entente.news.Article;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The archive read twice: once to learn which revisions stand, once to hand those over, so that only their places are held. */
final class Archive {

    private final KafkaConnection kafka;
    private final Deserializer<Article> articles;
    private final Map<String, Standing> standings = new HashMap<>();
    private long revisions;

    Archive(KafkaConnection kafka) {
        this.kafka = kafka;
        this.articles = new AvroSerdes(kafka).of(Article.class).deserializer();
    }

    /** How many revisions there are. */
    long revisions() {
        return revisions;
    }

    /** How many articles have or had one. */
    int articles() {
        return standings.size();
    }

    /** Learns which revisions stand. */
    void read(Progress progress) {
        each(record -> {
            Article article = readable(record);
            if (article != null && article.getId().equals(record.key())) {
                standings
                        .computeIfAbsent(article.getId(), any -> new Standing())
                        .take(article, new Place(record.partition(), record.offset()));
                revisions++;
                progress.step();
            }
        });
    }

    /** Hands over every revision that may be seen at the time. */
    void visit(Instant now, Consumer<Article> visitor) {
        Set<Place> wanted = new HashSet<>();
        standings.values().forEach(standing -> {
            Place place = standing.at(now);
            if (place != null) {
                wanted.add(place);
            }
        });
        each(record -> {
            if (wanted.contains(new Place(record.partition(), record.offset()))) {
                Article article = readable(record);
                if (article != null) {
                    visitor.accept(article);
                }
            }
        });
    }

    private void each(Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (CommittedRecords records = new CommittedRecords(kafka, Topics.ARTICLE_RAW.name())) {
            records.catchUp(reader);
        }
    }

    /** Null for what enrichment cannot read either: it lies with the dead letters and counts for nothing. */
    private @Nullable Article readable(ConsumerRecord<String, byte[]> record) {
        try {
            return articles.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
