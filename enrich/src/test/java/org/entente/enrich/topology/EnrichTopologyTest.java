package org.entente.enrich.topology;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.enrich.topology.Articles.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    private EnrichWire wire;

    @BeforeEach
    void start(@TempDir Path directory) {
        wire = new EnrichWire(directory);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void shouldReleaseAnArticle() {
        wire.given(article("a"));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
        assertThat(wire.counted("annotated")).isEqualTo(1);
    }

    @Test
    void shouldChangeNothingOnARepeat() {
        wire.given(article("a")).thenEnriched();
        wire.given(article("a")).thenNothing();
        assertThat(wire.counted("repeat")).isEqualTo(1);
    }

    @Test
    void shouldChangeNothingOnAStaleRevision() {
        wire.given(article("a").revision(3)).thenEnriched();
        wire.given(article("a").revision(2).saying("Old.")).thenNothing();
        assertThat(wire.counted("stale")).isEqualTo(1);
    }

    @Test
    void shouldLetTheLaterOfTwoContentsOfOneRevisionWin() {
        wire.given(article("a")).thenEnriched();
        wire.given(article("a").saying("Other words."));
        assertThat(wire.thenEnriched()).hasSize(1);
    }

    @Test
    void shouldHoldAnEmbargoedArticleUntilItsTime() {
        wire.given(article("a").embargoedFor(ofHours(2))).thenNothing();
        wire.after(ofMinutes(119)).thenNothing();
        wire.after(ofMinutes(1));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
        wire.after(ofHours(2)).thenNothing();
        assertThat(wire.counted("held")).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheReleasedRevisionStandingWhileANewerOneIsHeld() {
        wire.given(article("a")).given(article("a").revision(2).embargoedFor(ofHours(1)));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
        wire.after(ofHours(1));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(2);
    }

    @Test
    void shouldReplaceAHeldRevisionByANewerOne() {
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("a").revision(2).embargoedFor(ofHours(3)))
                .after(ofHours(2))
                .thenNothing();
        wire.after(ofHours(1));
        assertThat(wire.thenEnriched()).singleElement().matches(released -> released.getRevision() == 2);
    }

    @Test
    void shouldReleaseAtOnceWhenTheEmbargoIsLifted() {
        wire.given(article("a").embargoedFor(ofHours(1))).given(article("a").revision(2));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(2);
        wire.after(ofHours(2)).thenNothing();
    }

    @Test
    void shouldLeaveNoTraceOfAWithheldArticle() {
        wire.given(article("a").withheld()).thenNothing();
        assertThat(wire.counted("withheld")).isEqualTo(1);
    }

    @Test
    void shouldTakeBackAReleasedArticleThatIsWithheld() {
        wire.given(article("a")).given(article("a").revision(2).withheld());
        assertThat(wire.thenStanding("a").getStatus()).isEqualTo(ArticleStatus.WITHHELD);
        assertThat(wire.thenStanding("a").getActors()).isEmpty();
    }

    @Test
    void shouldDropAHeldRevisionThatIsWithheld() {
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("a").revision(2).withheld())
                .after(ofHours(2))
                .thenNothing();
    }

    @Test
    void shouldCancel() {
        wire.given(article("a")).given(article("a").revision(2).canceled());
        assertThat(wire.thenStanding("a").getStatus()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(wire.thenStanding("a").getActors()).isEmpty();
        assertThat(wire.counted("canceled")).isEqualTo(1);
    }

    @Test
    void shouldDropAHeldRevisionThatIsCanceled() {
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("a").revision(2).canceled());
        wire.after(ofHours(2));
        assertThat(wire.thenStanding("a").getStatus()).isEqualTo(ArticleStatus.CANCELED);
    }

    @Test
    void shouldSendPoisonToTheDeadLettersAndGoOn() {
        byte[] poison = "no Avro at all".getBytes(StandardCharsets.UTF_8);
        wire.givenBytes("bad", poison).given(article("good"));
        assertThat(wire.thenStanding("good").getRevision()).isEqualTo(1);
        TestRecord<String, byte[]> letter = wire.thenDeadLetters().get(0);
        assertThat(letter.key()).isEqualTo("bad");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter.headers(), "dlq.cause")).isEqualTo("deserialization");
        assertThat(header(letter.headers(), "dlq.stage")).isEqualTo("enrich");
        assertThat(header(letter.headers(), "dlq.source.topic")).isEqualTo("news.article.raw");
        assertThat(header(letter.headers(), "dlq.source.partition")).isEqualTo("0");
        assertThat(header(letter.headers(), "dlq.source.offset")).isEqualTo("0");
        assertThat(header(letter.headers(), "dlq.exception")).contains("Unknown magic byte");
        assertThat(wire.count("entente.dead.letters", "stage", "enrich", "cause", "deserialization"))
                .isEqualTo(1);
    }

    @Test
    void shouldSendARecordUnderAWrongKeyToTheDeadLetters() {
        byte[] bytes = wire.serdes
                .articles()
                .serializer()
                .serialize("news.article.raw", article("a").build());
        wire.givenBytes("b", bytes).thenNothing();
        TestRecord<String, byte[]> letter = wire.thenDeadLetters().get(0);
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(header(letter.headers(), "dlq.cause")).isEqualTo("processing");
        assertThat(header(letter.headers(), "dlq.exception")).contains("the key 'b' is not the id 'a'");
    }

    @Test
    void shouldSendWhatNoAnnotatorReadsToTheDeadLettersAndGoOn() {
        wire.given(article("bad").saying(TestPipelines.UNREADABLE)).given(article("good"));
        assertThat(wire.thenStanding("good").getRevision()).isEqualTo(1);
        TestRecord<String, byte[]> letter = wire.thenDeadLetters().get(0);
        assertThat(letter.key()).isEqualTo("bad");
        assertThat(wire.read(letter.value()).getText()).isEqualTo(TestPipelines.UNREADABLE);
        assertThat(header(letter.headers(), "dlq.exception")).contains("an annotator failed");
    }

    @Test
    void shouldSendTheWholeArticleToTheDeadLettersWhenItFailsAfterItsEmbargo() {
        wire.given(article("bad").saying(TestPipelines.UNREADABLE).embargoedFor(ofHours(1)))
                .given(article("good").embargoedFor(ofHours(1)))
                .after(ofHours(1));
        assertThat(wire.thenStanding("good").getRevision()).isEqualTo(1);
        TestRecord<String, byte[]> letter = wire.thenDeadLetters().get(0);
        assertThat(letter.key()).isEqualTo("bad");
        assertThat(wire.read(letter.value()).getText()).isEqualTo(TestPipelines.UNREADABLE);
        wire.after(ofHours(1));
        assertThat(wire.thenDeadLetters()).isEmpty();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
