package org.entente.aggregate.topology;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.aggregate.topology.Wire.KIM;
import static org.entente.aggregate.topology.Wire.NOON;
import static org.entente.aggregate.topology.Wire.PRK;
import static org.entente.aggregate.topology.Wire.RUS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.Fingerprints;
import org.entente.aggregate.view.CoMention;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.Listing;
import org.entente.aggregate.view.Span;
import org.entente.news.CoMentionRolling;
import org.entente.news.LateArticle;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AggregateTopologyTest {

    @AutoClose
    private final Wire wire;

    AggregateTopologyTest(@TempDir Path state) {
        wire = new Wire(state);
    }

    @Test
    void shouldCountAStoryOnceOnBothLevelsAndARepeatNotAtAll() {
        wire.given("a").mentioning(KIM, RUS);
        wire.given("a").mentioning(KIM, RUS);

        wire.thenCoMention(RUS, KIM).within(ofDays(1)).is(1);
        wire.thenCoMention(RUS, PRK).within(ofDays(1)).is(1);
        assertThat(articles("added")).isEqualTo(1);
        assertThat(articles("repeated")).isEqualTo(1);
    }

    @Test
    void shouldShowWhatOtherModelsReadThoughItCountsTheSame() {
        wire.given("a").readBy("names", "1").mentioning(KIM, RUS);
        wire.given("a").readBy("names", "2").mentioning(KIM, RUS);

        assertThat(wire.views().articles().find("a").orElseThrow().article().toString())
                .contains("\"version\": \"2\"");
        wire.thenCoMention(RUS, KIM).within(ofDays(1)).is(1);
        assertThat(articles("repeated")).isEqualTo(1);
    }

    @Test
    void shouldTakeOutBeforeItPutsIn() {
        wire.given("a").mentioning(KIM, RUS);
        wire.given("a").revision(2).times(7).mentioning(KIM, RUS);

        wire.thenCoMention(RUS, PRK).inItsHour(NOON, 1L, null, 1L);
        assertThat(meters("entente.aggregate.corrections", "kind", "correction"))
                .isEqualTo(1);
    }

    @Test
    void shouldTellAWindowOnceForAllThatAnArticleChanges() {
        wire.given("a").mentioning(KIM, RUS);
        wire.rolling();
        wire.given("a").revision(2).times(7).mentioning(KIM, RUS);

        assertThat(wire.written(Topics.CO_MENTION_ROLLING, CoMentionRolling.class))
                .filteredOn(record -> record.key.equals(PRK + '|' + RUS + "|P1D"))
                .extracting(record -> record.value == null ? 0 : record.value.getMentions())
                .containsExactly(7L);
    }

    @Test
    void shouldLeaveATombstoneWhereACancelTookAllOut() {
        wire.given("a").mentioning(KIM, RUS);
        wire.given("a").revision(2).canceled();

        wire.thenCoMention(RUS, PRK).inItsHour(NOON, 1L, null);
        assertThat(wire.rolling()).isEmpty();
        assertThat(articles("withdrawn")).isEqualTo(1);
    }

    @Test
    void shouldCountNearDuplicatesAsOneStoryWhateverTheirOrderAndTheirFateTheirOwnAgain() {
        Fingerprint body = Fingerprints.of(1, 0, 0, 300);
        Fingerprint cut = Fingerprints.of(1, 1, 40, 200);
        Fingerprint other = Fingerprints.of(2, 0, 0, 300);
        wire.given("c").like(cut).publishedAt(NOON.plusSeconds(2)).mentioning(KIM, RUS);
        wire.given("b").like(body).publishedAt(NOON.plusSeconds(1)).mentioning(KIM, RUS);
        wire.given("a").like(cut).mentioning(KIM, RUS);
        wire.given("d").like(body).publishedAt(NOON.plus(ofDays(4))).mentioning(KIM, RUS);
        wire.thenCoMention(RUS, KIM).within(ofDays(7)).is(4, 2);
        assertThat(meters("entente.aggregate.stories", "turn", "merged")).isPositive();
        assertThat(stories("a", "b", "c", "d")).containsExactly("sa", "sa", "sa", "sd");

        wire.given("b").revision(2).like(other).publishedAt(NOON).mentioning(KIM, RUS);
        wire.thenCoMention(RUS, KIM).within(ofDays(7)).is(4, 3);
        assertThat(stories("a", "b", "c", "d")).containsExactly("sa", "sb", "sa", "sd");
        assertThat(meters("entente.aggregate.stories", "turn", "split")).isEqualTo(1);

        wire.given("a").revision(2).canceled();
        wire.thenCoMention(RUS, KIM).within(ofDays(7)).is(3, 3);
        assertThat(stories("c")).containsExactly("sc");
    }

    private List<String> stories(String... articles) {
        return Stream.of(articles)
                .map(id -> wire.views().articles().find(id).orElseThrow().story())
                .toList();
    }

    @Test
    void shouldIgnoreAStaleRevision() {
        wire.given("a").revision(3).mentioning(KIM, RUS);
        wire.given("a").revision(2).canceled();

        wire.thenCoMention(RUS, PRK).within(ofHours(1)).is(1);
        assertThat(articles("stale")).isEqualTo(1);
    }

    @Test
    void shouldCountTheLastContentOfOneRevisionNumber() {
        wire.given("a").canceled();
        wire.given("a").mentioning(KIM, RUS);

        wire.thenCoMention(RUS, PRK).within(ofHours(1)).is(1);
    }

    @Test
    void shouldMoveAStoryToTheHourOfItsNewestRevision() {
        wire.given("a").mentioning(KIM, RUS);
        wire.given("a").revision(2).publishedAt(NOON.plus(ofHours(5))).mentioning(KIM, RUS);

        wire.thenCoMention(RUS, PRK).inItsHour(NOON, 1L, null);
        wire.thenCoMention(RUS, PRK).within(ofHours(1)).is(1);
    }

    @Test
    void shouldLetAQuietPairLeaveTheWindowAsOthersMoveTheClock() {
        wire.given("a").mentioning(KIM, RUS);
        wire.given("b").publishedAt(NOON.plus(ofHours(23))).mentioning("org/x");
        wire.thenCoMention(RUS, PRK).within(ofHours(1)).is(0);
        wire.thenCoMention(RUS, PRK).within(ofDays(1)).is(1);

        wire.given("c").publishedAt(NOON.plus(ofDays(1))).mentioning("org/x");

        wire.thenCoMention(RUS, PRK).within(ofDays(1)).is(0);
        wire.thenCoMention(RUS, PRK).within(ofDays(7)).is(1);
    }

    @Test
    void shouldCopyALateStoryAndCountItAllTheSame() {
        wire.given("b").publishedAt(NOON.plus(ofDays(2))).mentioning("org/x");
        wire.given("a").mentioning(KIM, RUS);

        assertThat(wire.written(Topics.ARTICLE_LATE, LateArticle.class))
                .extracting(record -> record.key)
                .containsExactly("a");
        wire.thenCoMention(RUS, PRK).inItsHour(NOON, 1L);
        wire.thenCoMention(RUS, PRK).within(ofDays(7)).is(1);
        assertThat(meters("entente.aggregate.late")).isEqualTo(1);
    }

    @Test
    void shouldPutPoisonOnTheDeadLetterTopicAndGoOn(@TempDir Path state) {
        // The test driver forgets what an open transaction sent when no record was processed with it.
        try (Wire poisoned = new Wire(state, "at_least_once")) {
            poisoned.sendBytes("poison", "no record".getBytes(StandardCharsets.UTF_8));
            poisoned.given("a").mentioning(KIM, RUS);

            assertThat(poisoned.bytes(Topics.DEAD_LETTER))
                    .extracting(record -> record.key)
                    .containsExactly("poison");
            poisoned.thenCoMention(RUS, PRK).inItsHour(NOON, 1L);
        }
    }

    @Test
    void shouldListEveryPairPageByPage() {
        wire.given("a").mentioning(KIM, RUS, "org/x");
        wire.given("b").mentioning(RUS, "org/x");

        Listing<CoMention> first = page(null);
        Listing<CoMention> second = page(first.next());

        assertThat(first.items())
                .extracting(item -> item.a().id() + '|' + item.b().id())
                .containsExactly("country/RUS|org/x", "country/PRK|country/RUS", "country/PRK|org/x");
        assertThat(second.items())
                .extracting(item -> item.a().id() + '|' + item.b().id())
                .containsExactly("country/RUS|person/kim-jong-un", "org/x|person/kim-jong-un");
        assertThat(second.next()).isNull();
    }

    @Test
    void shouldKnowTheLastStatusOfEachSourceAndOutliveOneThatCannotBeRead() {
        wire.sendStatus(status("quay-radio", 1));
        wire.sendStatus(status("harbour-post", 1));
        wire.sendStatus(status("harbour-post", 2));
        wire.sendStatus(status("gone", 1));

        wire.sendStatusBytes("poison", "no record".getBytes(StandardCharsets.UTF_8));
        wire.sendStatusBytes("gone", null);

        assertThat(wire.views().sources().all())
                .extracting(source -> source.getId() + ' ' + source.getPolls())
                .containsExactly("harbour-post 2", "quay-radio 1");
        assertThat(wire.views().sources().find("quay-radio")).isPresent();
        assertThat(wire.views().sources().find("poison")).isEmpty();
    }

    private static SourceStatus status(String id, long polls) {
        return SourceStatus.newBuilder()
                .setId(id)
                .setName(id)
                .setKind(SourceKind.FEED)
                .setState(SourceState.OK)
                .setIntervalSeconds(900)
                .setPolls(polls)
                .setItemsSeen(0)
                .setLastPollItems(0)
                .setLastPollKnown(0)
                .setConsecutiveFailures(0)
                .setGaps(0)
                .build();
    }

    private Listing<CoMention> page(@Nullable Cursor after) {
        return wire.views().coMentions().find(new CoMentionQuery(null, null, Span.ALL, after, 3));
    }

    private double articles(String outcome) {
        return meters("entente.aggregate.articles", "outcome", outcome);
    }

    private double meters(String name, String... tags) {
        return wire.meters.get(name).tags(tags).counter().count();
    }
}
