package org.entente.local.archive;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.local.archive.Standing.Place;
import org.entente.news.Article;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The archive read twice: once to learn which revisions stand, once to hand those over, so that only their places are held. */
public final class Archive {

    private final KafkaConnection kafka;
    private final Deserializer<Article> articles;
    private final Map<String, Standing> standings = new HashMap<>();
    private long revisions;
    private long unreadable;

    public Archive(KafkaConnection kafka) {
        this.kafka = kafka;
        this.articles = new AvroSerdes(kafka).of(Article.class).deserializer();
    }

    /** How many revisions there are. */
    public long revisions() {
        return revisions;
    }

    /** How many records are none, or cannot be read: they lie with the dead letters. */
    public long unreadable() {
        return unreadable;
    }

    /** How many articles have or had one. */
    public int articles() {
        return standings.size();
    }

    /**
     * Learns which revisions stand.
     *
     * @throws IllegalStateException if the registry cannot be asked
     */
    public void read(Progress progress) {
        each(record -> {
            Article article = readable(record);
            if (article != null && article.getId().equals(record.key())) {
                standings
                        .computeIfAbsent(article.getId(), any -> new Standing())
                        .take(article, new Place(record.partition(), record.offset()));
                revisions++;
                progress.step();
            } else {
                unreadable++;
            }
        });
    }

    /** How many articles have a revision that may be seen at the time. */
    public long standing(Instant now) {
        return standings.values().stream()
                .filter(standing -> standing.at(now) != null)
                .count();
    }

    /** Whether an embargo ends by the time that had not ended when the archive was last visited. */
    public boolean changesBy(Instant time) {
        return standings.values().stream().anyMatch(standing -> standing.changesBy(time));
    }

    /** Whether there are embargoes that had ended when the archive was last visited. */
    public boolean hasReleased() {
        return standings.values().stream().anyMatch(Standing::isReleased);
    }

    /**
     * Hands over of every article the revision that may be seen at the time; where none may, the one that withholds or cancels it, if
     * that is why.
     *
     * @throws IllegalStateException if the registry cannot be asked
     */
    public void visit(Instant now, Consumer<Revision> visitor) {
        Set<Place> wanted = new HashSet<>();
        standings.values().forEach(standing -> {
            Place visible = standing.at(now);
            Place last = visible == null ? standing.takenBackAt(now) : visible;
            if (last != null) {
                wanted.add(last);
            }
        });
        each(record -> {
            if (wanted.contains(new Place(record.partition(), record.offset()))) {
                Article article = readable(record);
                if (article != null) {
                    visitor.accept(new Revision(record, article));
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
        } catch (KafkaException e) { // the client gives some faults of the registry other names
            if (Faults.mayPassLater(e) || !(e instanceof SerializationException)) {
                throw new IllegalStateException(
                        "the registry at " + kafka.registryAddress()
                                + " cannot be asked: check registry.url, and try again",
                        e);
            }
            return null;
        }
    }
}
