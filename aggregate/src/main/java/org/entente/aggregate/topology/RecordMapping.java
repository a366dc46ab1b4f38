package org.entente.aggregate.topology;

import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.change.StanceShift;
import org.entente.aggregate.surge.Surge;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/** Between the topics' Avro records and what is counted. */
public interface RecordMapping {

    /** The wire format of enriched articles. */
    Serde<EnrichedArticle> articles();

    /** The form of articles in their store. */
    Serde<EnrichedArticle> storedArticles();

    /** The form of changes in their store. */
    Serde<StanceChange> storedChanges();

    /** The status of a source from the topic's bytes; null where they cannot be read. */
    @Nullable
    SourceStatus source(byte[] bytes);

    /** The part of the article that is counted. */
    ArticleFacts facts(EnrichedArticle article);

    /** The record for a change that stands, under that number of revision. */
    StanceChange change(String holderAndTarget, StanceShift shift, int revision);

    /** The form of surges in their store. */
    Serde<CoMentionSurge> storedSurges();

    /** The record for a surge that stands, where so many articles were to be expected, under that number of revision. */
    CoMentionSurge surge(String pair, Surge surge, double expected, int revision);

    /** The wire format of the records for {@code news.co-mention.surge}. */
    Serde<Output> surges();

    /** The wire format of the records for {@code news.article.late}. */
    Serde<Output> late();

    /** The wire format of the records for {@code news.co-mention.hourly}; null for a tally of nothing. */
    Serde<Output> hourly();

    /** The wire format of the records for {@code news.co-mention.rolling}; null for a tally of nothing. */
    Serde<Output> rolling();

    /** The wire format of the records for {@code news.stance.hourly}; null for a tally of nothing. */
    Serde<Output> hourlyStances();

    /** The wire format of the records for {@code news.stance.change}. */
    Serde<Output> changes();
}
