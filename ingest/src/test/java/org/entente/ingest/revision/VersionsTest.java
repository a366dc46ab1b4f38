package org.entente.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Edition;
import org.entente.news.ArticleRevision;
import org.entente.news.ArticleStatus;
import org.entente.news.PublishedAtSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A story as a wire sends it, version by version. */
final class VersionsTest {

    private static final Instant NOON = Instant.parse("2026-06-19T12:00:00Z");
    private static final Instant RECEIPT = NOON.plusSeconds(7200);

    private final Revisions revisions = new Revisions(Duration.ofMinutes(10));

    @Test
    void shouldSupersedeWhatTheSourceMadeEarlier() {
        ArticleRevision last = entry(null, version("2", NOON, "new"));

        assertThat(next(last, version("3", NOON.minusMillis(1), "old")))
                .isEqualTo(new Next.Superseded(Next.Reason.TIME));
        assertThat(next(last, canceled("3", NOON.minusSeconds(1)))).isEqualTo(new Next.Superseded(Next.Reason.TIME));
        assertThat(next(last, version("1", NOON.plusMillis(1), "newer"))).isInstanceOf(Next.New.class);
    }

    @Test
    void shouldLetTheNumberDecideOnlyBetweenVersionsOfOneTime() {
        ArticleRevision last = entry(null, version("9", NOON, "new"));

        assertThat(next(last, version("8", NOON, "old"))).isEqualTo(new Next.Superseded(Next.Reason.NUMBER));
        for (String number : new String[] {"9", "10", "b", ""}) {
            assertThat(next(last, version(number, NOON, "other"))).as(number).isInstanceOf(Next.New.class);
        }
        assertThat(next(last, version("8", null, "no time"))).isInstanceOf(Next.New.class);
        assertThat(next(entry(null, version("9", null, "new")), version("8", NOON, "no time before")))
                .isInstanceOf(Next.New.class);
    }

    @Test
    void shouldFindARepeatUnchangedWhateverItsVersion() {
        ArticleRevision last = entry(null, version("2", NOON, "same"));

        assertThat(next(last, version("1", NOON.minusSeconds(5), "same"))).isEqualTo(new Next.Unchanged());
        assertThat(next(last, version("3", NOON.plusSeconds(5), "same"))).isEqualTo(new Next.Unchanged());
    }

    @Test
    void shouldBringACanceledStoryBackByALaterVersion() {
        ArticleRevision canceled = entry(entry(null, version("1", NOON, "a")), canceled("2", NOON.plusSeconds(60)));

        Next back = next(canceled, version("3", NOON.plusSeconds(120), "a"));

        assertThat(back).isInstanceOf(Next.New.class);
        assertThat(((Next.New) back).revision().article().getStatus()).isEqualTo(ArticleStatus.USABLE);
        assertThat(next(canceled, version("1", NOON, "a"))).isEqualTo(new Next.Superseded(Next.Reason.TIME));
    }

    @Test
    void shouldPublishAStoryThatOnlyItsVersionDatesAtItsFirstVersion() {
        Next.New first = (Next.New) next(null, version("1", NOON, "a"));
        Next.New second = (Next.New) next(first.revision().entry(), version("2", NOON.plusSeconds(3600), "b"));

        for (Next.New revision : new Next.New[] {first, second}) {
            assertThat(revision.revision().article().getPublishedAt()).isEqualTo(NOON);
            assertThat(revision.revision().article().getPublishedAtSource()).isEqualTo(PublishedAtSource.DOCUMENT);
            assertThat(revision.revision().dateReplaced()).isNull();
        }
        Next.New ahead = (Next.New) next(null, version("1", RECEIPT.plusSeconds(601), "a"));
        assertThat(ahead.revision().article().getPublishedAt()).isEqualTo(RECEIPT);
        assertThat(ahead.revision().dateReplaced()).isEqualTo("missing");
    }

    @Test
    void shouldNotBelieveATimeInTheFuture() {
        Instant ahead = RECEIPT.plusSeconds(601);
        ArticleRevision last = entry(null, version("1", ahead, "a"));

        assertThat(last.getVersionCreatedAt()).isNull();
        assertThat(next(last, canceled("2", RECEIPT))).isInstanceOf(Next.New.class);
        assertThat(next(entry(null, version("2", NOON, "a")), version("1", ahead, "b")))
                .isInstanceOf(Next.New.class);
        ArticleRevision skewed = entry(null, version("1", ahead.minusSeconds(1), "a"));
        assertThat(skewed.getVersionCreatedAt()).isEqualTo(ahead.minusSeconds(1));
        assertThat(next(skewed, canceled("2", RECEIPT))).isEqualTo(new Next.Superseded(Next.Reason.TIME));
    }

    @Test
    void shouldCorrectAStoryWhoseLastEntryWasBelievedInTheFuture() {
        ArticleRevision last = ArticleRevision.newBuilder(entry(null, version("1", NOON, "a")))
                .setVersionCreatedAt(RECEIPT.plus(Duration.ofDays(365)))
                .build();

        assertThat(next(last, canceled("2", RECEIPT))).isInstanceOf(Next.New.class);
    }

    private Next next(@Nullable ArticleRevision last, Draft draft) {
        return revisions.next(draft, last, RECEIPT);
    }

    private ArticleRevision entry(@Nullable ArticleRevision last, Draft draft) {
        return ((Next.New) next(last, draft)).revision().entry();
    }

    private static Draft version(@Nullable String number, @Nullable Instant made, String text) {
        return draft(ArticleStatus.USABLE, number, made, text);
    }

    private static Draft canceled(@Nullable String number, @Nullable Instant made) {
        return draft(ArticleStatus.CANCELED, number, made, "");
    }

    private static Draft draft(ArticleStatus status, @Nullable String number, @Nullable Instant made, String text) {
        String hash = new ContentHash().add(status.name()).add(text).hex();
        Edition edition = new Edition(number, made, null, null);
        return new Draft("a", status, "wire", null, SaidDate.NONE, null, null, "T", text, edition, hash);
    }
}
