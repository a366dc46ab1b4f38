package org.entente.local.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.recount.Recount;
import org.entente.local.archive.Published;
import org.entente.news.CoMentionHourly;
import org.entente.news.StanceHourly;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;

/** The hourly topics against the recount, hour by hour, so that only one hour's pairs are held at a time. */
final class HourlyComparison {

    private final KafkaConnection kafka;
    private final Path directory;
    private final Differences differences;

    HourlyComparison(KafkaConnection kafka, Path directory, Differences differences) {
        this.kafka = kafka;
        this.directory = directory;
        this.differences = differences;
    }

    void run(Collection<ArticleFacts> facts) {
        Map<Instant, List<ArticleFacts>> byHour = byHour(facts);
        coMentions(byHour);
        stances(byHour);
    }

    /** The articles of each hour, by its start; those before 1970 in the first hour of it, where they are counted. */
    static Map<Instant, List<ArticleFacts>> byHour(Collection<ArticleFacts> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        article -> EventHour.start(EventHour.of(article.publishedAt())),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private void coMentions(Map<Instant, List<ArticleFacts>> byHour) {
        try (Published<CoMentionHourly> published =
                Published.read(kafka, Topics.CO_MENTION_HOURLY, CoMentionHourly.class, directory)) {
            TopicComparison<CoMentionHourly> topic =
                    new TopicComparison<>(Topics.CO_MENTION_HOURLY.name(), published, Shown::of, differences);
            byHour.forEach((hour, articles) -> Recount.coMentions(articles, null, Instant.MAX)
                    .forEach((pair, counts) -> topic.row(pair + '|' + hour, Shown.of(counts))));
            topic.rest();
        }
    }

    private void stances(Map<Instant, List<ArticleFacts>> byHour) {
        try (Published<StanceHourly> published =
                Published.read(kafka, Topics.STANCE_HOURLY, StanceHourly.class, directory)) {
            TopicComparison<StanceHourly> topic =
                    new TopicComparison<>(Topics.STANCE_HOURLY.name(), published, Shown::of, differences);
            byHour.forEach((hour, articles) -> Recount.stances(articles, null, Instant.MAX)
                    .forEach((pair, scores) -> topic.row(pair + '|' + hour, Shown.of(scores))));
            topic.rest();
        }
    }
}
