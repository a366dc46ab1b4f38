package org.entente.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.aggregate.article.ArticleFacts;
import org.junit.jupiter.api.Test;

final class HourlyComparisonTest {

    @Test
    void shouldTakeArticlesBefore1970IntoTheHourTheyAreCountedIn() {
        ArticleFacts old = article("1944-06-06T05:30:00Z");
        ArticleFacts first = article("1970-01-01T00:59:59Z");
        ArticleFacts late = article("2024-06-19T12:30:00Z");

        assertThat(HourlyComparison.byHour(List.of(late, old, first)))
                .isEqualTo(Map.of(
                        Instant.EPOCH, List.of(old, first), Instant.parse("2024-06-19T12:00:00Z"), List.of(late)));
    }

    private static ArticleFacts article(String publishedAt) {
        return new ArticleFacts(
                publishedAt, 1, "hash", true, Instant.parse(publishedAt), publishedAt, "wire", List.of(), List.of());
    }
}
