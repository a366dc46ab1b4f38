package org.entente.local.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.recount.Recount;
import org.entente.news.CoMentionHourly;
import org.entente.news.StanceHourly;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;

/** The hourly topics against the recount, hour by hour, so that only one hour's pairs are held at a time. */
final class HourlyComparison {

    private static final Duration HOUR = Duration.ofHours(1);

    private final KafkaConnection kafka;
    private final Path directory;
    private final Differences differences;

    HourlyComparison(KafkaConnection kafka, Path directory, Differences differences) {
        this.kafka = kafka;
        this.directory = directory;
        this.differences = differences;
    }

    void run(Map<Instant, List<ArticleFacts>> byHour) {
        coMentions(byHour);
        stances(byHour);
    }

    private void coMentions(Map<Instant, List<ArticleFacts>> byHour) {
        String where = Topics.CO_MENTION_HOURLY.name();
        differences.look(where);
        try (Published<CoMentionHourly> published =
                Published.read(kafka, Topics.CO_MENTION_HOURLY, CoMentionHourly.class, directory)) {
            byHour.forEach((hour, articles) -> Recount.coMentions(articles, HOUR, hour.plus(HOUR))
                    .forEach((pair, counts) -> {
                        String key = pair + '|' + hour;
                        differences.compare(where, key, Shown.of(counts), Shown.of(published.remove(key)));
                    }));
            published.rest((key, row) -> differences.compare(where, key, Differences.NOTHING, Shown.of(row)));
        }
    }

    private void stances(Map<Instant, List<ArticleFacts>> byHour) {
        String where = Topics.STANCE_HOURLY.name();
        differences.look(where);
        try (Published<StanceHourly> published =
                Published.read(kafka, Topics.STANCE_HOURLY, StanceHourly.class, directory)) {
            byHour.forEach((hour, articles) -> Recount.stances(articles, HOUR, hour.plus(HOUR))
                    .forEach((pair, scores) -> {
                        String key = pair + '|' + hour;
                        differences.compare(where, key, Shown.of(scores), Shown.of(published.remove(key)));
                    }));
            published.rest((key, row) -> differences.compare(where, key, Differences.NOTHING, Shown.of(row)));
        }
    }
}
