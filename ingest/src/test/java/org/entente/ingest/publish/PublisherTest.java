package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class PublisherTest {

    private static final String A = "{\"id\":\"a\",\"source\":\"S\",\"date\":\"2026-06-18\",\"text\":\"x\"}\n";
    private static final String A_CHANGED = A.replace("\"x\"", "\"y\"");
    private static final String B = A.replace("\"a\"", "\"b\"");
    private static final int BATCH = 2;

    private final FakeCluster cluster = new FakeCluster(UUID.randomUUID().toString());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Publisher> open = new ArrayList<>();
    private final Path directory;

    PublisherTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void closeAll() {
        open.forEach(Publisher::close);
    }

    @Test
    void shouldPublishFirstRevisionsThenKnowAResendThenCorrectAndCancel() throws Exception {
        Publisher publisher = publisher();

        assertThat(publish(publisher, A + B)).isEqualTo(new Tally(2, 0, 0));
        assertThat(publish(publisher, A + B)).isEqualTo(new Tally(0, 2, 0));
        assertThat(publish(publisher(), A_CHANGED + B)).isEqualTo(new Tally(1, 1, 0));
        assertThat(publish(publisher, "{\"id\":\"a\",\"status\":\"withdrawn\"}\n"))
                .isEqualTo(new Tally(1, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(revisionsOf("b")).containsExactly(1);
        assertThat(cluster.ledger()).extracting(ArticleRevision::getRevision).containsExactlyInAnyOrder(1, 1, 2, 3);
        assertThat(cluster.archive().get(3).getStatus()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(count("entente.ingest.revisions", "kind", "first")).isEqualTo(2);
        assertThat(count("entente.ingest.revisions", "kind", "correction")).isEqualTo(1);
        assertThat(count("entente.ingest.revisions", "kind", "cancel")).isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "S", "outcome", "accepted"))
                .isEqualTo(3);
        assertThat(count("entente.ingest.stories", "source", "S", "outcome", "unchanged"))
                .isEqualTo(3);
        assertThat(count("entente.ingest.dates.replaced", "reason", "missing")).isEqualTo(1);
    }

    @Test
    void shouldNumberRevisionsOfOneStoryWithinABatchAndWriteOneEntry() throws Exception {
        assertThat(publish(publisher(), A + A_CHANGED + A + A)).isEqualTo(new Tally(3, 1, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(cluster.ledger()).extracting(ArticleRevision::getRevision).containsExactly(2, 3);
    }

    @Test
    void shouldSendTheMalformedToTheDeadLettersAndGoOn() throws Exception {
        List<String> heard = new ArrayList<>();
        PublishListener listener = new PublishListener() {
            @Override
            public void onRefusal(Refusal refusal) {
                heard.add(refusal.toString());
            }

            @Override
            public void onBatch(Tally soFar) {
                heard.add(soFar.toString());
            }
        };

        publisher().publish(documents(A + "{\"text\":7}\n" + B), DocumentDefaults.none(), listener);

        assertThat(heard)
                .containsExactly(
                        "-:2: text is a number, allowed is a string, at character 9",
                        "Tally[accepted=1, unchanged=0, refused=1]",
                        "Tally[accepted=2, unchanged=0, refused=1]");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("a", "b");
        ProducerRecord<String, byte[]> letter = cluster.deadLetters().get(0);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).asString().isEqualTo("{\"text\":7}");
        assertThat(header(letter, "dlq.cause")).isEqualTo("field");
        assertThat(header(letter, "dlq.stage")).isEqualTo("ingest");
        assertThat(header(letter, "dlq.source.file")).isEqualTo("-");
        assertThat(header(letter, "dlq.source.line")).isEqualTo("2");
        assertThat(header(letter, "dlq.source.length")).isEqualTo("10");
        assertThat(header(letter, "dlq.exception")).isEqualTo("text is a number, allowed is a string, at character 9");
        assertThat(count("entente.dead.letters", "stage", "ingest", "cause", "field"))
                .isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "unknown", "outcome", "refused"))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheBeginningOfADocumentThatIsTooLongAndItsTrueLength() throws Exception {
        publish(publisher(), "{\"text\":\"" + "x".repeat(3000) + "\"}\n" + A);

        ProducerRecord<String, byte[]> letter = cluster.deadLetters().get(0);
        assertThat(letter.value()).hasSize(settings().maxDocumentBytes());
        assertThat(header(letter, "dlq.cause")).isEqualTo("too-long");
        assertThat(header(letter, "dlq.source.length")).isEqualTo("3011");
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldTakeTurnsWithAnotherPublisherAndStayExact() throws Exception {
        Publisher one = publisher();
        Publisher other = publisher();

        assertThat(publish(one, A)).isEqualTo(new Tally(1, 0, 0));
        assertThat(publish(other, A_CHANGED)).isEqualTo(new Tally(1, 0, 0));
        assertThat(publish(one, A)).as("not what the last revision says").isEqualTo(new Tally(1, 0, 0));
        assertThat(publish(other, A)).isEqualTo(new Tally(0, 1, 0));
        assertThat(publish(one, B)).isEqualTo(new Tally(1, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(count("entente.ingest.retries", "reason", "fenced")).isGreaterThan(0);
    }

    @Test
    void shouldGiveRevisionsAnewWhenAnotherPublisherWasQuicker() throws Exception {
        Publisher other = publisher();
        Publisher one = publisher();
        cluster.nextCommitFails(
                new KafkaException("fatal error state", new InvalidProducerEpochException("old epoch")),
                false,
                () -> publishUnchecked(other, A_CHANGED));

        assertThat(publish(one, A)).isEqualTo(new Tally(1, 0, 0));

        assertThat(cluster.archive()).extracting(Article::getText).containsExactly("y", "x");
        assertThat(revisionsOf("a")).containsExactly(1, 2);
    }

    @Test
    void shouldKnowItsOwnRevisionsBeforeTheyCanBeReadAndNotFallBackWhenTheyCan() throws Exception {
        cluster.lagsByOneCommit();
        Publisher publisher = publisher();

        assertThat(publish(publisher, A)).isEqualTo(new Tally(1, 0, 0));
        assertThat(publish(publisher, A)).isEqualTo(new Tally(0, 1, 0));
        assertThat(publish(publisher, A_CHANGED)).isEqualTo(new Tally(1, 0, 0));
        assertThat(publish(publisher, A_CHANGED)).isEqualTo(new Tally(0, 1, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2);
    }

    @Test
    void shouldOutlastAnyNumberOfFences() throws Exception {
        for (int i = 0; i < 50; i++) {
            cluster.nextCommitFails(new ProducerFencedException("newer"), false);
        }

        assertThat(publish(publisher(), A)).isEqualTo(new Tally(1, 0, 0));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.producersOpened).isEqualTo(51);
    }

    @Test
    void shouldTryAgainWhatWasAborted() throws Exception {
        cluster.nextCommitFails(new TransactionAbortableException("once more"), false);

        assertThat(publish(publisher(), A + "{\n")).isEqualTo(new Tally(1, 0, 1));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.deadLetters()).hasSize(1);
        assertThat(count("entente.ingest.retries", "reason", "fault")).isEqualTo(1);
        assertThat(count("entente.dead.letters", "stage", "ingest", "cause", "json"))
                .isEqualTo(1);
    }

    @Test
    void shouldNotWriteTwiceWhatWasCommittedUnnoticed() throws Exception {
        cluster.nextCommitFails(new TimeoutException("no answer"), true);

        assertThat(publish(publisher(), A)).isEqualTo(new Tally(0, 1, 0));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.ledger()).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterTheLastTry() {
        for (int i = 0; i < 4; i++) {
            cluster.nextCommitFails(new TimeoutException("no answer"), false);
        }

        assertThatThrownBy(() -> publish(publisher(), A))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no answer");
        assertThat(cluster.producersOpened).isEqualTo(4);
        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhatNeverWillPass() {
        for (RuntimeException fatal : List.of(
                new TransactionalIdAuthorizationException("not yours"), new RecordTooLargeException("too large"))) {
            cluster.producersOpened = 0;
            cluster.nextCommitFails(new KafkaException("in error state", fatal), false);

            assertThatThrownBy(() -> publish(publisher(), A))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining(fatal.getMessage());
            assertThat(cluster.producersOpened).isEqualTo(1);
        }
    }

    @Test
    void shouldGiveAnIdToTheOneTextOnly() throws Exception {
        DocumentDefaults defaults = new DocumentDefaults("hp:7", null, null, null);
        Publisher publisher = publisher();

        publisher.publish(documents("They met."), defaults, PublishListener.NONE);
        assertThat(revisionsOf("hp:7")).containsExactly(1);
        assertThatThrownBy(() -> publisher.publish(documents(A), defaults, PublishListener.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publisher.publish(twoTexts(), defaults, PublishListener.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldBoundTheSourcesItCountsByName() throws Exception {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < 203; i++) {
            wire.append(A.replace("\"S\"", "\"S" + i + "\"").replace("\"a\"", "\"a" + i + "\""));
        }

        publish(publisher(), wire.toString());

        assertThat(count("entente.ingest.stories", "source", "S199", "outcome", "accepted"))
                .isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "other", "outcome", "accepted"))
                .isEqualTo(3);
    }

    private Publisher publisher() {
        Clock clock = Clock.fixed(Instant.parse("2026-06-19T12:00:00Z"), ZoneOffset.UTC);
        Publisher publisher = cluster.publisher(settings(), directory, clock, meters);
        open.add(publisher);
        return publisher;
    }

    private static IngestSettings settings() {
        return new IngestSettings("id", BATCH, 1024, Duration.ofMinutes(10), List.of(), Duration.ofMinutes(1));
    }

    private static Tally publish(Publisher publisher, String wire) throws Exception {
        return publisher.publish(documents(wire), DocumentDefaults.none(), PublishListener.NONE);
    }

    private static void publishUnchecked(Publisher publisher, String wire) {
        try {
            publish(publisher, wire);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Documents documents(String wire) throws IOException {
        return new Documents(List.of(input(wire)), Format.AUTO, settings().maxDocumentBytes());
    }

    private static Documents twoTexts() throws IOException {
        return new Documents(
                List.of(input("They met."), input("They met again.")),
                Format.TEXT,
                settings().maxDocumentBytes());
    }

    private static Input input(String content) {
        return Input.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Integer> revisionsOf(String id) {
        return cluster.archive().stream()
                .filter(article -> article.getId().equals(id))
                .map(Article::getRevision)
                .toList();
    }

    private double count(String name, String... tags) {
        return meters.counter(name, tags).count();
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
