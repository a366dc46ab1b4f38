package org.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.local.annotate.TrippingPipeline;
import org.entente.local.archive.Revision;
import org.entente.local.progress.WorkBar;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.PublishedAtSource;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RewritingTest {

    private static final Instant NOON = Instant.parse("2024-06-19T12:00:00Z");
    private static final String LINE =
            "The minister of Malta thanked the people of Cyprus for all their help on Monday.";
    private static final String TOPIC = "news.article.enriched.trial";

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final Map<String, EnrichedArticle> published = new HashMap<>();
    private final AvroSerdes serdes = new AvroSerdes(new KafkaConnection("localhost:1", "mock://rewriting", Map.of()));

    @Test
    void shouldWriteARecordForEachArticleAndNoneTwice() {
        ReplayReport first = replayed(period(null, null), usable("a", 1, LINE), usable("b", 1, LINE));

        assertThat(first).isEqualTo(new ReplayReport(TOPIC, 2, 0, 0, 0, 0, 0));
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "b");
        assertThat(producer.history()).extracting(ProducerRecord::timestamp).containsOnly(NOON.toEpochMilli());
        published();
        assertThat(replayed(period(null, null), usable("a", 1, LINE), usable("b", 2, LINE + " It rained.")))
                .isEqualTo(new ReplayReport(TOPIC, 1, 1, 0, 0, 0, 0));
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("b");
    }

    @Test
    void shouldTakeBackWhatIsThereAndLeaveNoTraceOfWhatIsNot() {
        replayed(period(null, null), usable("a", 1, LINE));
        published();

        ReplayReport second = replayed(period(NOON.plusSeconds(1), null), canceled("a", 2), canceled("b", 2));

        assertThat(second).isEqualTo(new ReplayReport(TOPIC, 0, 0, 1, 0, 0, 0));
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a");
        published();
        assertThat(published.values()).extracting(EnrichedArticle::getStatus).containsExactly(ArticleStatus.CANCELED);
        assertThat(replayed(period(null, null), canceled("a", 2)).takenBack()).isZero();
    }

    @Test
    void shouldPassOverWhatWasPublishedOutsideThePeriod() {
        assertThat(replayed(period(NOON, NOON.plusSeconds(1)), usable("a", 1, LINE))
                        .enriched())
                .isEqualTo(1);
        assertThat(replayed(period(null, NOON), usable("a", 1, LINE)).outside()).isEqualTo(1);
        assertThat(replayed(period(NOON.plusMillis(1), null), usable("a", 1, LINE))
                        .outside())
                .isEqualTo(1);
    }

    @Test
    void shouldNotLeaveAnOlderRevisionWhereACorrectionMovedTheDateOutOfThePeriod() {
        replayed(period(null, null), usable("a", 1, LINE));
        published();

        assertThat(replayed(period(NOON.plusSeconds(1), null), usable("a", 2, LINE + " It rained.")))
                .isEqualTo(new ReplayReport(TOPIC, 1, 0, 0, 0, 0, 0));
        published();
        assertThat(published.values()).extracting(EnrichedArticle::getRevision).containsExactly(2);
    }

    @Test
    void shouldReadOnceMoreWhatTheSameModelsMadeOnlyIfAsked() {
        replayed(period(null, null), usable("a", 1, LINE));
        published();
        published.values().forEach(record -> record.setActorsCut(9));
        EnrichedArticle there =
                EnrichedArticle.newBuilder(published.values().iterator().next()).build();

        assertThat(replayed(period(null, null), usable("a", 1, LINE)).unchanged())
                .isEqualTo(1);
        published.put("a", there);
        assertThat(replayed(new Rewriting.Choice(new Period(null, null), true), usable("a", 1, LINE))
                        .enriched())
                .isEqualTo(1);
        published();
        assertThat(replayed(new Rewriting.Choice(new Period(null, null), true), usable("a", 1, LINE))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void shouldPutWhatCannotBeReadOnTheDeadLettersAndGoOn() {
        ReplayReport report = replayed(
                period(null, null), usable("a", 1, TrippingPipeline.POISON + ". " + LINE), usable("b", 1, LINE));

        assertThat(report).isEqualTo(new ReplayReport(TOPIC, 1, 0, 0, 1, 0, 0));
        ProducerRecord<String, byte[]> letter = letter();
        assertThat(letter.key()).isEqualTo("a");
        assertThat(letter.value()).isEqualTo("as it lies there".getBytes(StandardCharsets.UTF_8));
        assertThat(header(letter, "dlq.cause")).isEqualTo("processing");
        assertThat(header(letter, "dlq.stage")).isEqualTo("replay");
        assertThat(header(letter, "dlq.source.topic")).isEqualTo("news.article.raw");
        assertThat(header(letter, "dlq.source.partition")).isEqualTo("3");
        assertThat(header(letter, "dlq.source.offset")).isEqualTo("17");
        assertThat(header(letter, "dlq.exception")).contains("tripped");
    }

    @Test
    void shouldPutWhatIsTooLargeForTheTopicOnTheDeadLetters() {
        ReplayTopics topics = topics();
        topics.put(usable("a", 1, LINE), new byte[] {1});
        producer.errorNext(new RecordTooLargeException("too large"));

        assertThat(topics.flush()).isEqualTo(1);

        assertThat(letter().key()).isEqualTo("a");
        assertThat(header(letter(), "dlq.cause")).isEqualTo("production");
        assertThat(topics.flush()).isZero();
    }

    @Test
    void shouldStopWhereTheTopicCannotBeWrittenTo() {
        ReplayTopics topics = topics();
        topics.put(usable("a", 1, LINE), new byte[] {1});
        producer.errorNext(new TopicAuthorizationException("not yours"));

        assertThatThrownBy(topics::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TOPIC)
                .hasMessageContaining("not yours");
    }

    private static Rewriting.Choice period(@Nullable Instant from, @Nullable Instant to) {
        return new Rewriting.Choice(new Period(from, to), false);
    }

    private ReplayReport replayed(Rewriting.Choice choice, Revision... revisions) {
        producer.clear();
        StringWriter said = new StringWriter();
        try (WorkBar bar = new WorkBar("replay", OptionalLong.empty(), "", 1, new PrintWriter(said), false)) {
            Rewriting rewriting = new Rewriting(
                    TrippingPipeline.make(),
                    published::remove,
                    serdes.of(EnrichedArticle.class).serializer(),
                    topics(),
                    choice,
                    bar);
            List.of(revisions).forEach(rewriting::take);
            return rewriting.end(0);
        }
    }

    /** What was written is what stands on the topic now. */
    private void published() {
        producer.history().forEach(record -> {
            EnrichedArticle article =
                    serdes.of(EnrichedArticle.class).deserializer().deserialize(TOPIC, record.value());
            published.put(article.getId(), article);
        });
    }

    private ReplayTopics topics() {
        return new ReplayTopics(Topics.ARTICLE_ENRICHED.beside("trial"), Topics.DEAD_LETTER.beside("trial"), producer);
    }

    private ProducerRecord<String, byte[]> letter() {
        return producer.history().stream()
                .filter(record -> record.topic().equals("news.dead-letter.trial"))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Revision usable(String id, int revision, String text) {
        return revision(id, revision, text, ArticleStatus.USABLE);
    }

    private static Revision canceled(String id, int revision) {
        return revision(id, revision, "", ArticleStatus.CANCELED);
    }

    private static Revision revision(String id, int revision, String text, ArticleStatus status) {
        ConsumerRecord<String, byte[]> source = new ConsumerRecord<>(
                "news.article.raw",
                3,
                17,
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                id.length(),
                1,
                id,
                "as it lies there".getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
        return new Revision(
                source,
                Article.newBuilder()
                        .setId(id)
                        .setRevision(revision)
                        .setContentHash("hash of " + revision)
                        .setStatus(status)
                        .setPublishedAt(NOON)
                        .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                        .setReceivedAt(NOON)
                        .setText(text)
                        .build());
    }
}
