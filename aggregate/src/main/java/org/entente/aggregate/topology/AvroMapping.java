package org.entente.aggregate.topology;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.StanceShift;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.surge.Surge;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.EventStatus;
import org.entente.news.LateArticle;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;
import org.entente.news.StanceEvidence;
import org.entente.news.StanceHourly;
import org.entente.news.StanceLevel;
import org.entente.news.SurgeEvidence;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AsOnTopic;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mapping onto the released Avro records, in the Confluent wire format. Records of which an article makes hundreds are made
 * by their constructors: a builder looks at every field twice.
 */
public final class AvroMapping implements RecordMapping {

    private static final Logger LOG = LoggerFactory.getLogger(AvroMapping.class);

    private final AvroSerdes serdes;
    private final Serde<EnrichedArticle> articles;
    private final Serde<SourceStatus> sources;

    public AvroMapping(KafkaConnection connection) {
        this.serdes = new AvroSerdes(connection);
        this.articles = serdes.of(EnrichedArticle.class);
        this.sources = serdes.of(SourceStatus.class);
    }

    @Override
    public Serde<EnrichedArticle> articles() {
        return articles;
    }

    @Override
    public Serde<EnrichedArticle> storedArticles() {
        return new AsOnTopic<>(Topics.ARTICLE_ENRICHED.name(), articles);
    }

    @Override
    public Serde<StanceChange> storedChanges() {
        return new AsOnTopic<>(Topics.STANCE_CHANGE.name(), serdes.of(StanceChange.class));
    }

    @Override
    public @Nullable SourceStatus source(byte[] bytes) {
        try {
            return sources.deserializer().deserialize(Topics.SOURCE_STATUS.name(), bytes);
        } catch (SerializationException e) {
            LOG.warn("a record of {} cannot be read", Topics.SOURCE_STATUS.name(), e);
            return null;
        }
    }

    @Override
    public ArticleFacts facts(EnrichedArticle article) {
        return ArticleRecords.facts(article);
    }

    @Override
    public StanceChange change(String holderAndTarget, StanceShift shift, int revision) {
        int bar = holderAndTarget.indexOf('|');
        List<StanceEvidence> evidence = shift.evidence().stream()
                .map(each -> new StanceEvidence(each.article(), each.score() / 1e6, each.text(), each.isQuoted()))
                .toList();
        return StanceChange.newBuilder()
                .setId(holderAndTarget + '|' + EventHour.start(shift.began()))
                .setRevision(revision)
                .setStatus(EventStatus.ACTIVE)
                .setHolder(holderAndTarget.substring(0, bar))
                .setTarget(holderAndTarget.substring(bar + 1))
                .setBegan(EventHour.start(shift.began()))
                .setDetectedAt(EventHour.start(shift.found() + 1))
                .setBefore(level(shift.before()))
                .setAfter(level(shift.after()))
                .setEffectSize(shift.effect())
                .setScore(shift.sureness())
                .setEvidence(evidence)
                .build();
    }

    @Override
    public Serde<CoMentionSurge> storedSurges() {
        return new AsOnTopic<>(Topics.CO_MENTION_SURGE.name(), serdes.of(CoMentionSurge.class));
    }

    @Override
    public CoMentionSurge surge(String pair, Surge surge, double expected, int revision) {
        int bar = pair.indexOf('|');
        return CoMentionSurge.newBuilder()
                .setId(pair + '|' + EventHour.start(surge.began()))
                .setRevision(revision)
                .setStatus(EventStatus.ACTIVE)
                .setA(pair.substring(0, bar))
                .setB(pair.substring(bar + 1))
                .setBegan(EventHour.start(surge.began()))
                .setDetectedAt(EventHour.start(surge.found() + 1))
                .setArticles(surge.since().articles())
                .setStories(surge.since().stories())
                .setExpected(expected)
                .setLift(surge.since().articles() / expected)
                .setArticlesBefore(surge.before().articles())
                .setStoriesBefore(surge.before().stories())
                .setVolume(surge.since().volume())
                .setVolumeBefore(surge.before().volume())
                .setScore(surge.sureness())
                .setEvidence(surge.articles().stream().map(SurgeEvidence::new).toList())
                .build();
    }

    @Override
    public Serde<Output> surges() {
        return writing(CoMentionSurge.class, output -> ((Output.Surged) output).surge());
    }

    @Override
    public Serde<Output> late() {
        return writing(LateArticle.class, output -> {
            Output.Late late = (Output.Late) output;
            EnrichedArticle article = late.article();
            return LateArticle.newBuilder()
                    .setId(article.getId())
                    .setRevision(article.getRevision())
                    .setSource(article.getSource())
                    .setPublishedAt(article.getPublishedAt())
                    .setClock(EventHour.start(late.clock()))
                    .setArticle(article)
                    .build();
        });
    }

    @Override
    public Serde<Output> hourly() {
        return writing(CoMentionHourly.class, output -> {
            Output.Hourly hourly = (Output.Hourly) output;
            Tally tally = hourly.tally();
            return tally.articles() == 0
                    ? null
                    : new CoMentionHourly(
                            hourly.a(),
                            hourly.b(),
                            EventHour.start(hourly.hour()),
                            tally.mentions(),
                            tally.articles(),
                            tally.stories(),
                            tally.sources());
        });
    }

    @Override
    public Serde<Output> rolling() {
        return writing(CoMentionRolling.class, output -> {
            Output.Rolling rolling = (Output.Rolling) output;
            Tally tally = rolling.tally();
            return tally.articles() == 0
                    ? null
                    : new CoMentionRolling(
                            rolling.a(),
                            rolling.b(),
                            rolling.window(),
                            EventHour.start(rolling.asOf()),
                            tally.mentions(),
                            tally.articles(),
                            tally.stories(),
                            tally.sources());
        });
    }

    @Override
    public Serde<Output> hourlyStances() {
        return writing(StanceHourly.class, output -> {
            Output.HourlyStance hourly = (Output.HourlyStance) output;
            StanceTally tally = hourly.tally();
            return tally.n() == 0
                    ? null
                    : new StanceHourly(
                            hourly.holder(),
                            hourly.target(),
                            EventHour.start(hourly.hour()),
                            tally.n(),
                            tally.mean(),
                            tally.variance());
        });
    }

    @Override
    public Serde<Output> changes() {
        return writing(StanceChange.class, output -> ((Output.Turned) output).change());
    }

    private static StanceLevel level(StanceTally tally) {
        return new StanceLevel(tally.mean(), tally.variance(), tally.n());
    }

    @SuppressWarnings("NullAway") // null is a tombstone
    private <T extends SpecificRecord> Serde<Output> writing(Class<T> type, Function<Output, @Nullable T> record) {
        Serializer<T> serializer = serdes.of(type).serializer();
        return Serdes.serdeFrom(
                (topic, output) -> serializer.serialize(topic, record.apply(output)), (topic, bytes) -> {
                    throw new UnsupportedOperationException(topic + " is only written here");
                });
    }
}
