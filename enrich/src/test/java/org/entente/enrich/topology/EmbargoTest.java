package org.entente.enrich.topology;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.enrich.topology.Articles.article;

import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.entente.news.EnrichedArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No content of a withheld or embargoed article is on any other topic before its time. */
class EmbargoTest {

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
    void shouldReleaseInTheOrderInWhichEmbargoesEnd() {
        wire.given(article("late").embargoedFor(ofHours(3)))
                .given(article("early").embargoedFor(ofHours(1)))
                .given(article("middle").embargoedFor(ofHours(2)))
                .after(ofHours(4));
        assertThat(wire.thenEnriched()).extracting(EnrichedArticle::getId).containsExactly("early", "middle", "late");
    }

    @Test
    void shouldReleaseManyThatEndAtOnceInSeveralLooks() {
        int many = HoldEmbargoed.AT_ONCE + 3;
        for (int i = 0; i < many; i++) {
            wire.given(article("a" + i).embargoedFor(ofMinutes(1)));
        }
        assertThat(wire.waiting()).isEqualTo(many);
        wire.after(ofMinutes(1));
        assertThat(wire.thenEnriched()).hasSize(HoldEmbargoed.AT_ONCE);
        wire.after(ofSeconds(1));
        assertThat(wire.thenEnriched()).hasSize(3);
        assertThat(wire.waiting()).isZero();
    }

    @Test
    void shouldForgetTheOldEndOfAnEmbargoThatWasMoved() {
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("a").revision(2).embargoedFor(ofHours(3)));
        assertThat(wire.waiting()).isEqualTo(1);
        wire.after(ofHours(2)).thenNothing();
        wire.after(ofHours(1));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(2);
        assertThat(wire.waiting()).isZero();
    }

    @Test
    void shouldLeaveNoTraceWhenReadLaterOfWhatWasKilledUnderItsEmbargo() {
        wire.after(ofHours(100));
        wire.given(article("a").embargoedFor(ofHours(1))).after(ofSeconds(1)).thenNothing();
        wire.given(article("a").revision(2).withheld().receivedAfter(ofMinutes(59)))
                .given(article("b").receivedAfter(ofHours(2)));
        assertThat(wire.thenEnriched()).extracting(EnrichedArticle::getId).containsExactly("b");
        wire.after(ofHours(1)).thenNothing();
        assertThat(wire.waiting()).isZero();
    }

    @Test
    void shouldReleaseWhenReadLaterOnceSomethingHasBeenReadThatCameAfterTheEmbargo() {
        wire.after(ofHours(100));
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("b").receivedAfter(ofMinutes(59)))
                .after(ofSeconds(1));
        assertThat(wire.thenEnriched()).extracting(EnrichedArticle::getId).containsExactly("b");
        wire.given(article("c").receivedAfter(ofHours(1))).after(ofSeconds(1));
        assertThat(wire.thenEnriched()).extracting(EnrichedArticle::getId).containsExactly("c", "a");
    }

    @Test
    void shouldReleaseWhenReadLaterOnceNothingMoreComes() {
        wire.after(ofHours(100));
        wire.given(article("a").embargoedFor(ofHours(1)));
        wire.after(HoldEmbargoed.QUIET.minusSeconds(1)).thenNothing();
        wire.after(ofSeconds(1));
        assertThat(wire.thenEnriched()).extracting(EnrichedArticle::getId).containsExactly("a");
    }

    @Test
    void shouldShowWhenReadLaterWhatWasToBeSeenWhileTheNextOneStillWaits() {
        wire.after(ofHours(100));
        wire.given(article("a").embargoedFor(ofHours(1)))
                .given(article("a").revision(2).receivedAfter(ofHours(2)).embargoedFor(ofHours(300)));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
        wire.after(ofHours(100)).thenNothing();
        wire.after(ofHours(100));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAStandstillForAnEndBeforeAnythingHasBeenRead() {
        wire.after(ofSeconds(1)).thenNothing();
        wire.given(article("a").embargoedFor(ofSeconds(2))).after(ofSeconds(2)).thenNothing();
        wire.after(ofSeconds(1));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
    }

    @Test
    void shouldGiveWhatIsReleasedTheTimeOfItsRelease() {
        wire.given(article("a").embargoedFor(ofHours(1))).after(ofHours(1));
        assertThat(wire.thenTimestamps()).containsExactly(EnrichWire.START.plus(ofHours(1)));
    }

    @Test
    void shouldLeaveNoTraceOfACancelUnderEmbargoThatTakesNothingBack() {
        wire.given(article("a").canceled().embargoedFor(ofHours(1))).thenNothing();
        assertThat(wire.counted("canceled")).isEqualTo(1);
    }

    @Test
    void shouldCancelUnderEmbargoWhatWasReleased() {
        wire.given(article("a")).given(article("a").revision(2).canceled().embargoedFor(ofHours(1)));
        assertThat(wire.thenStanding("a").getRevision()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheContentOfAnEmbargoedArticleOffTheDeadLetters() {
        thenDeadLetterHasKeyOnly(article("a").embargoedFor(ofHours(1)));
    }

    @Test
    void shouldKeepTheContentOfAWithheldArticleOffTheDeadLetters() {
        thenDeadLetterHasKeyOnly(article("a").withheld());
    }

    private void thenDeadLetterHasKeyOnly(Articles secret) {
        wire.givenBytes(
                "wrong",
                wire.serdes
                        .articles()
                        .serializer()
                        .serialize(
                                "news.article.raw",
                                secret.saying("Secret words.").build()));
        TestRecord<String, byte[]> letter = wire.thenDeadLetters().get(0);
        assertThat(letter.key()).isEqualTo("wrong");
        assertThat(letter.value()).isNull();
        assertThat(letter.headers().lastHeader("dlq.source.offset")).isNotNull();
    }
}
