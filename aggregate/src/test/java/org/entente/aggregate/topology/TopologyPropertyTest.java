package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.recount.Recount;
import org.entente.aggregate.recount.Sequences;
import org.entente.aggregate.recount.StoryRecount;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.aggregate.view.CoMention;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.Counts;
import org.entente.aggregate.view.Span;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceQuery;
import org.entente.aggregate.view.Views;
import org.entente.news.ArticleStatus;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The invariant through real records and real stores: topics and answers equal a recount of the latest revisions. */
final class TopologyPropertyTest {

    private static final int ALL = 10_000;

    @Property(tries = 12)
    void shouldWriteAndServeTheRecount(@ForAll("sequences") List<ArticleFacts> sequence) throws IOException {
        Path state = Files.createTempDirectory("aggregate");
        try (Wire wire = new Wire(state)) {
            Map<String, ArticleFacts> latest = new HashMap<>();
            int clock = -1;
            for (ArticleFacts article : sequence) {
                wire.send(Story.record(article, article.usable() ? ArticleStatus.USABLE : ArticleStatus.CANCELED));
                ArticleFacts kept = latest.get(article.id());
                if (kept == null || article.revision() >= kept.revision()) {
                    latest.put(article.id(), article);
                    clock = Math.max(clock, EventHour.of(article.publishedAt()));
                }
            }
            Instant asOf = EventHour.start(clock + 1);
            Collection<ArticleFacts> resolved = StoryRecount.resolved(
                    latest.values(),
                    new NearDuplicates(AggregateSettings.defaults().stories().window()));

            rollingTopic(wire, resolved, asOf);
            hourlyTopic(wire, resolved);
            for (Duration window : AggregateSettings.defaults().windows()) {
                served(wire.views(), resolved, window, null, asOf);
            }
            served(wire.views(), resolved, null, null, asOf);
            served(wire.views(), resolved, Duration.ofHours(30), null, asOf);
            Instant earlier = EventHour.start(400_170);
            served(wire.views(), resolved, Duration.ofDays(7), earlier, earlier);
        } finally {
            Utils.delete(state.toFile());
        }
    }

    @Provide
    Arbitrary<List<ArticleFacts>> sequences() {
        return Sequences.any();
    }

    private static void rollingTopic(Wire wire, Collection<ArticleFacts> latest, Instant asOf) {
        Map<String, Recount.Counts> expected = new TreeMap<>();
        for (Duration window : AggregateSettings.defaults().windows()) {
            Recount.coMentions(latest, window, asOf)
                    .forEach((pair, counts) -> expected.put(pair + '|' + AggregateSettings.name(window), counts));
        }
        Map<String, Recount.Counts> written = new TreeMap<>();
        for (Map.Entry<String, CoMentionRolling> row : wire.rolling().entrySet()) {
            CoMentionRolling record = row.getValue();
            written.put(
                    row.getKey(),
                    new Recount.Counts(
                            record.getArticles(), record.getMentions(), record.getStories(), record.getSources()));
        }
        assertThat(written).isEqualTo(expected);
    }

    private static void hourlyTopic(Wire wire, Collection<ArticleFacts> latest) {
        Map<String, Recount.Counts> expected = new TreeMap<>();
        latest.stream()
                .map(article -> EventHour.start(EventHour.of(article.publishedAt())))
                .distinct()
                .forEach(hour -> Recount.coMentions(latest, Duration.ofHours(1), hour.plusSeconds(3600))
                        .forEach((pair, counts) -> expected.put(pair + '|' + hour, counts)));
        Map<String, Recount.Counts> written = new TreeMap<>();
        for (KeyValue<String, @Nullable CoMentionHourly> row :
                wire.written(Topics.CO_MENTION_HOURLY, CoMentionHourly.class)) {
            CoMentionHourly record = row.value;
            if (record == null) {
                written.remove(row.key);
            } else {
                written.put(
                        row.key,
                        new Recount.Counts(
                                record.getArticles(), record.getMentions(), record.getStories(), record.getSources()));
            }
        }
        assertThat(written).isEqualTo(expected);
    }

    private static void served(
            Views views,
            Collection<ArticleFacts> latest,
            @Nullable Duration window,
            @Nullable Instant asked,
            Instant asOf) {
        Span span = new Span(window, asked);
        Map<String, Recount.Counts> pairs = new TreeMap<>();
        for (CoMention item : views.coMentions()
                .find(new CoMentionQuery(null, null, span, null, ALL))
                .items()) {
            String a = item.a().id();
            String b = item.b().id();
            pairs.put(a + '|' + b, counts(item.counts()));
            assertThat(views.coMentions()
                            .find(new CoMentionQuery(b, a, span, null, ALL))
                            .items())
                    .extracting(CoMention::counts)
                    .containsExactly(item.counts());
            assertThat(views.coMentions()
                            .find(new CoMentionQuery(b, null, span, null, ALL))
                            .items())
                    .contains(new CoMention(item.b(), item.a(), item.counts()));
        }
        Map<String, Recount.Counts> recount = Recount.coMentions(latest, window, asOf);
        assertThat(pairs).isEqualTo(recount);
        for (String pair : Recount.coMentions(latest, null, Instant.MAX).keySet()) {
            int bar = pair.indexOf('|');
            String a = pair.substring(0, bar);
            CoMentionQuery query = new CoMentionQuery(a, pair.substring(bar + 1), span, null, ALL);
            Recount.Counts expected = recount.get(pair);
            assertThat(views.coMentions().find(query).items())
                    .extracting(item -> counts(item.counts()))
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }

        Map<String, Long> stances = new TreeMap<>();
        for (Stance stance : views.stances()
                .find(new StanceQuery(null, null, span, null, ALL))
                .items()) {
            stances.put(stance.holder() + '|' + stance.target(), stance.count());
        }
        Map<String, Long> counted = new TreeMap<>();
        Recount.stances(latest, window, asOf).forEach((pair, scores) -> counted.put(pair, scores.count()));
        assertThat(stances).isEqualTo(counted);
    }

    private static Recount.Counts counts(Counts counts) {
        return new Recount.Counts(counts.articles(), counts.mentions(), counts.stories(), counts.sources());
    }
}
