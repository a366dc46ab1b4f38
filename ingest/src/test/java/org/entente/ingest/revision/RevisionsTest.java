package org.entente.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.parse.DocumentFixtures.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.news.PublishedAtSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RevisionsTest {

    private static final Instant NOW = Instant.parse("2026-06-19T12:00:00.123456Z");
    private static final Instant NOW_MS = Instant.parse("2026-06-19T12:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private final Revisions revisions = new Revisions(Duration.ofMinutes(10));

    @Test
    void shouldBeginWithTheFirstRevision() {
        Revision first = next(null, "{\"id\":\"a\",\"date\":\"2026-06-18\",\"text\":\"x\"}", NOW)
                .orElseThrow();

        assertThat(first.kind()).isEqualTo(Revision.Kind.FIRST);
        assertThat(first.dateReplaced()).isNull();
        Article article = first.article();
        assertThat(article.getRevision()).isEqualTo(1);
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-06-18T00:00:00Z"));
        assertThat(article.getPublishedAtSource()).isEqualTo(PublishedAtSource.DOCUMENT);
        assertThat(article.getReceivedAt()).isEqualTo(NOW_MS);
        assertThat(article.getContentHash())
                .isEqualTo(first.entry().getContentHash())
                .hasSize(64);
        assertThat(article)
                .isEqualTo(revisions.first(draft("{\"id\":\"a\",\"date\":\"2026-06-18\",\"text\":\"x\"}"), NOW));
    }

    @Test
    void shouldKnowAResendAlsoWithoutADateAndUnderAnotherOrderOfFields() {
        ArticleRevision last = entry(null, "{\"id\":\"a\",\"text\":\"x\",\"title\":\"T\"}", NOW);

        assertThat(next(last, "{\"title\":\"T\",\"id\":\"a\",\"text\":\"x\",\"more\":1}", LATER))
                .isEmpty();
    }

    @Test
    void shouldCountEveryChangeAsANewRevision() {
        String document = "{\"id\":\"a\",\"date\":\"2026-06-18\",\"text\":\"x\"}";
        ArticleRevision last = entry(null, document, NOW);

        for (String changed : new String[] {
            document.replace("\"x", "\"y"),
            document.replace("18", "17"),
            document.replace("18", "18T00:00:00.001"),
            document.replace("}", ",\"title\":\"T\"}"),
            document.replace("}", ",\"source\":\"S\"}"),
            document.replace("}", ",\"url\":\"u\"}"),
            document.replace("}", ",\"language\":\"en\"}"),
            document.replace("}", ",\"embargoedUntil\":\"2026-06-20\"}")
        }) {
            Revision revision = next(last, changed, LATER).orElseThrow();
            assertThat(revision.kind()).as(changed).isEqualTo(Revision.Kind.CORRECTION);
            assertThat(revision.article().getRevision()).isEqualTo(2);
        }
        assertThat(next(last, document.replace("-18", "-18T00:00Z"), LATER)).isEmpty();
    }

    @Test
    void shouldTellCancelsAndHoldsFromCorrections() {
        ArticleRevision last = entry(null, "{\"id\":\"a\",\"text\":\"x\"}", NOW);

        assertThat(next(last, "{\"id\":\"a\",\"status\":\"canceled\"}", NOW)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Revision.Kind.CANCEL);
        assertThat(next(null, "{\"id\":\"a\",\"status\":\"canceled\"}", NOW)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Revision.Kind.CANCEL);
        assertThat(next(last, "{\"id\":\"a\",\"status\":\"withheld\"}", NOW)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Revision.Kind.WITHHOLD);
    }

    @Test
    void shouldTakeTheReceiptForADateThatIsMissingUnreadableOrInTheFuture() {
        assertReplaced("{\"id\":\"a\",\"text\":\"x\"}", "missing");
        assertReplaced("{\"id\":\"a\",\"text\":\"x\",\"date\":\"soon\"}", "unreadable");
        assertReplaced("{\"id\":\"a\",\"text\":\"x\",\"date\":\"2026-06-19T12:10:01Z\"}", "future");
        Revision skewed = next(null, "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2026-06-19T12:10:00Z\"}", NOW)
                .orElseThrow();
        assertThat(skewed.article().getPublishedAtSource()).isEqualTo(PublishedAtSource.DOCUMENT);
    }

    private void assertReplaced(String document, String reason) {
        Revision revision = next(null, document, NOW).orElseThrow();
        assertThat(revision.dateReplaced()).isEqualTo(reason);
        assertThat(revision.article().getPublishedAt()).isEqualTo(NOW_MS);
        assertThat(revision.article().getPublishedAtSource()).isEqualTo(PublishedAtSource.RECEIVED);
        assertThat(next(revision.entry(), document, LATER)).as("a resend").isEmpty();
    }

    @Test
    void shouldKeepTheFirstReceiptThroughLaterRevisionsWithoutADate() {
        ArticleRevision first = entry(null, "{\"id\":\"a\",\"text\":\"x\"}", NOW);
        ArticleRevision second = entry(first, "{\"id\":\"a\",\"text\":\"y\"}", LATER);
        Article third = next(second, "{\"id\":\"a\",\"status\":\"canceled\"}", LATER.plusSeconds(9))
                .orElseThrow()
                .article();

        assertThat(third.getRevision()).isEqualTo(3);
        assertThat(third.getPublishedAt()).isEqualTo(NOW_MS);
        assertThat(third.getPublishedAtSource()).isEqualTo(PublishedAtSource.RECEIVED);
    }

    @Test
    void shouldKeepTheStoryInItsHourWhenACorrectionBringsNoDate() {
        ArticleRevision first = entry(null, "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2026-06-18\"}", NOW);
        Revision second = next(first, "{\"id\":\"a\",\"text\":\"y\"}", LATER).orElseThrow();

        assertThat(second.article().getPublishedAt()).isEqualTo(Instant.parse("2026-06-18T00:00:00Z"));
        assertThat(second.article().getPublishedAtSource()).isEqualTo(PublishedAtSource.DOCUMENT);
        assertThat(second.dateReplaced()).isEqualTo("missing");
    }

    @Test
    void shouldDoWithAnEntryOfOldThatKeepsNoDate() {
        ArticleRevision old = ArticleRevision.newBuilder(entry(null, "{\"id\":\"a\",\"text\":\"x\"}", NOW))
                .setPublishedAt(null)
                .setPublishedAtSource(null)
                .build();

        assertThat(next(old, "{\"id\":\"a\",\"text\":\"y\"}", LATER)
                        .orElseThrow()
                        .article()
                        .getPublishedAt())
                .isEqualTo(Instant.parse("2026-06-22T12:00:00.123Z"));
    }

    private Optional<Revision> next(@Nullable ArticleRevision last, String json, Instant at) {
        return revisions.next(draft(json), last, at) instanceof Next.New accepted
                ? Optional.of(accepted.revision())
                : Optional.empty();
    }

    private ArticleRevision entry(@Nullable ArticleRevision last, String json, Instant at) {
        return next(last, json, at).orElseThrow().entry();
    }
}
