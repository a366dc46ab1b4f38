package org.entente.schemas.topic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.LateArticle;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;
import org.entente.news.StanceHourly;
import org.entente.schemas.topic.TopicDeclaration.Cleanup;
import org.jspecify.annotations.Nullable;

/** Every topic of the pipeline. */
public final class Topics {

    /** The largest record of any topic, before compression. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private static final Duration MONTH = Duration.ofDays(30);

    /** Every revision of every story: the archive that all else can be computed from again. */
    public static final TopicDeclaration ARTICLE_RAW = kept("news.article.raw", "article id", Article.SCHEMA$, null);

    /** The last revision of each story on the archive, by which a resend is known. */
    public static final TopicDeclaration ARTICLE_REVISION =
            compacted("news.article.revision", "SHA-256 of the article id", ArticleRevision.SCHEMA$);

    /** What was read from the latest releasable revision of each story. */
    public static final TopicDeclaration ARTICLE_ENRICHED =
            compacted("news.article.enriched", "article id", EnrichedArticle.SCHEMA$);

    /** Pairs by hour. */
    public static final TopicDeclaration CO_MENTION_HOURLY =
            compacted("news.co-mention.hourly", "a|b|hour", CoMentionHourly.SCHEMA$);

    /** Pairs by rolling window. */
    public static final TopicDeclaration CO_MENTION_ROLLING = compacted(
                    "news.co-mention.rolling", "a|b|window", CoMentionRolling.SCHEMA$)
            .stampedByBroker();

    /** Surges of pairs. */
    public static final TopicDeclaration CO_MENTION_SURGE = kept(
                    "news.co-mention.surge", "a|b", CoMentionSurge.SCHEMA$, Duration.ofDays(365))
            .stampedByBroker();

    /** Stances by hour. */
    public static final TopicDeclaration STANCE_HOURLY =
            compacted("news.stance.hourly", "holder|target|hour", StanceHourly.SCHEMA$);

    /** Changes of stance. */
    public static final TopicDeclaration STANCE_CHANGE = kept(
                    "news.stance.change", "holder|target", StanceChange.SCHEMA$, Duration.ofDays(365))
            .stampedByBroker();

    /** Articles that came after the grace of their hour. They are kept from when they came: their own times may be years ago. */
    public static final TopicDeclaration ARTICLE_LATE =
            kept("news.article.late", "article id", LateArticle.SCHEMA$, MONTH).stampedByBroker();

    /** How each source is doing. */
    public static final TopicDeclaration SOURCE_STATUS =
            compacted("news.source.status", "source id", SourceStatus.SCHEMA$);

    /** What was refused at any stage, as it came; why and from where stands in the headers. It is kept from when it was refused. */
    public static final TopicDeclaration DEAD_LETTER =
            kept("news.dead-letter", "original key", null, MONTH).stampedByBroker();

    /** All of them, in the order of the data's way. */
    public static final List<TopicDeclaration> ALL = List.of(
            ARTICLE_RAW,
            ARTICLE_REVISION,
            ARTICLE_ENRICHED,
            CO_MENTION_HOURLY,
            CO_MENTION_ROLLING,
            CO_MENTION_SURGE,
            STANCE_HOURLY,
            STANCE_CHANGE,
            ARTICLE_LATE,
            SOURCE_STATUS,
            DEAD_LETTER);

    private static final int PARTITIONS = 4;

    private Topics() {}

    /** The declaration of that name, if it is one of ours. */
    public static Optional<TopicDeclaration> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static TopicDeclaration compacted(String name, String key, Schema value) {
        return new TopicDeclaration(name, key, value, PARTITIONS, Cleanup.COMPACT, null, false);
    }

    private static TopicDeclaration kept(
            String name, String key, @Nullable Schema value, @Nullable Duration retention) {
        return new TopicDeclaration(name, key, value, PARTITIONS, Cleanup.DELETE, retention, false);
    }
}
