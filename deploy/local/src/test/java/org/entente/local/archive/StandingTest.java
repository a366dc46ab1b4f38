package org.entente.local.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.local.archive.Standing.Place;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.PublishedAtSource;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StandingTest {

    private static final Instant NOON = Instant.parse("2024-06-19T12:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private final Standing standing = new Standing();
    private long offset;

    @Test
    void shouldShowTheHighestRevisionWhateverTheOrder() {
        given(1, "a", ArticleStatus.USABLE, null, NOON);
        Place second = given(2, "b", ArticleStatus.USABLE, null, NOON);
        given(1, "a", ArticleStatus.USABLE, null, NOON);

        assertThat(standing.at(NOON)).isEqualTo(second);
    }

    @Test
    void shouldShowNothingOfWhatIsTakenBackOrWithheld() {
        given(1, "a", ArticleStatus.USABLE, null, NOON);
        given(2, "b", ArticleStatus.CANCELED, null, NOON);
        assertThat(standing.at(NOON)).isNull();

        Place third = given(3, "c", ArticleStatus.USABLE, null, NOON);
        assertThat(standing.at(NOON)).isEqualTo(third);
        given(4, "d", ArticleStatus.WITHHELD, null, NOON);
        assertThat(standing.at(NOON)).isNull();
    }

    @Test
    void shouldShowWhatStoodBeforeUntilTheEmbargoEnds() {
        Place first = given(1, "a", ArticleStatus.USABLE, null, NOON);
        Place second = given(2, "b", ArticleStatus.USABLE, NOON.plusSeconds(60), NOON);

        assertThat(standing.at(NOON.plusSeconds(59))).isEqualTo(first);
        assertThat(standing.at(NOON.plusSeconds(60))).isEqualTo(second);
    }

    @Test
    void shouldShowWhatWasReleasedBeforeTheNextOneCameUnderEmbargo() {
        Place first = given(1, "a", ArticleStatus.USABLE, NOON.plusSeconds(60), NOON);
        given(2, "b", ArticleStatus.USABLE, NOON.plusSeconds(600), NOON.plusSeconds(90));

        assertThat(standing.at(NOON.plusSeconds(100))).isEqualTo(first);
    }

    @Test
    void shouldNeverShowWhatWasReplacedUnderItsEmbargo() {
        given(1, "a", ArticleStatus.USABLE, NOON.plusSeconds(60), NOON);
        given(2, "b", ArticleStatus.CANCELED, null, NOON.plusSeconds(30));

        assertThat(standing.at(NOON.plus(Duration.ofDays(1)))).isNull();
    }

    @Test
    void shouldTellWhatTakesTheArticleBackUntilAnotherRevisionMayBeSeen() {
        given(1, "a", ArticleStatus.USABLE, null, NOON);
        assertThat(standing.takenBackAt(NOON)).isNull();

        Place second = given(2, "b", ArticleStatus.WITHHELD, null, NOON);
        assertThat(standing.takenBackAt(NOON)).isEqualTo(second);

        given(3, "c", ArticleStatus.USABLE, NOON.plusSeconds(60), NOON);
        assertThat(standing.takenBackAt(NOON.plusSeconds(59))).isEqualTo(second);
        assertThat(standing.takenBackAt(NOON.plusSeconds(60))).isNull();

        given(4, "d", ArticleStatus.CANCELED, null, NOON.plusSeconds(61));
        given(5, "e", ArticleStatus.USABLE, null, NOON.plusSeconds(62));
        assertThat(standing.takenBackAt(NOON.plusSeconds(62))).isNull();
    }

    @Test
    void shouldTellWhetherTheEndOfAnEmbargoChangesWhatMayBeSeen() {
        given(1, "a", ArticleStatus.USABLE, NOON.plusSeconds(60), NOON);
        standing.at(NOON);

        assertThat(standing.changesBy(NOON.plusSeconds(59))).isFalse();
        assertThat(standing.changesBy(NOON.plusSeconds(60))).isTrue();
        assertThat(standing.isReleased()).isFalse();
        standing.at(NOON.plusSeconds(60));
        assertThat(standing.changesBy(NOON.plusSeconds(61))).isFalse();
        assertThat(standing.isReleased()).isTrue();
    }

    private Place given(
            int revision, String hash, ArticleStatus status, @Nullable Instant embargoedUntil, Instant receivedAt) {
        Place place = new Place(0, offset++);
        standing.take(
                Article.newBuilder()
                        .setId("a")
                        .setRevision(revision)
                        .setContentHash(hash)
                        .setStatus(status)
                        .setPublishedAt(NOON)
                        .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                        .setReceivedAt(receivedAt)
                        .setEmbargoedUntil(embargoedUntil)
                        .setText("Text.")
                        .build(),
                place);
        return place;
    }
}
