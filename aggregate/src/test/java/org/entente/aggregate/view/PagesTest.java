package org.entente.aggregate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.news.CoMentionSurge;
import org.entente.news.EventStatus;
import org.entente.news.StanceChange;
import org.entente.news.StanceLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of what is listed, while more comes in between them: before, within and after what has been shown. */
final class PagesTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int BEFORE = 23;
    private static final int SIZE = 4;

    private final MemoryRows<CoMentionSurge> surges = new MemoryRows<>();
    private final MemoryRows<StanceChange> changes = new MemoryRows<>();
    private final MemoryRows<ActorCard> actors = new MemoryRows<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowEverySurgeOnceWhateverIsFoundMeanwhile(boolean isByScore) {
        StoredSurges view = new StoredSurges(surges);

        walk(
                number -> surges.rows.put("row" + number, surge(number)),
                after -> view.find(query(isByScore, after)),
                CoMentionSurge::getId,
                Comparators.surges(isByScore));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowEveryChangeOnceWhateverIsFoundMeanwhile(boolean isByScore) {
        MemoryRows<Integer> clocks = new MemoryRows<>();
        StoredStances view = new StoredStances(new StoredTables.Stances(
                new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), changes, clocks));

        walk(
                number -> changes.rows.put("00000000|a|" + number, change(number)),
                after -> view.changes(query(isByScore, after)),
                StanceChange::getId,
                Comparators.changes(isByScore));
    }

    @Test
    void shouldShowEveryActorOnceInTheOrderOfIdsWhateverIsCountedMeanwhile() {
        StoredActors view = new StoredActors(actors, new Names(actors));

        walk(
                number -> {
                    actors.rows.put(id(number), card(1));
                    actors.rows.put(id(number % BEFORE), card(number));
                },
                after -> view.search(new ActorQuery("", true, after, SIZE)),
                ActorEntry::id,
                Comparator.comparing(ActorEntry::id));
    }

    @Test
    void shouldListActorsOfMostArticlesFirstPageByPage() {
        StoredActors view = new StoredActors(actors, new Names(actors));
        for (int i = 0; i < BEFORE; i++) {
            actors.rows.put(id(i), card(i % 3));
        }
        List<ActorEntry> shown = new ArrayList<>();

        for (Cursor after = null; shown.isEmpty() || after != null; ) {
            Slice<ActorEntry> page = view.search(new ActorQuery("", false, after, SIZE));
            shown.addAll(page.items());
            after = page.next();
        }

        assertThat(shown)
                .isEqualTo(view.search(new ActorQuery("", false, null, 100)).items())
                .hasSize(BEFORE);
    }

    @Test
    void shouldKnowItsCursorAgainAndNoOther() {
        Cursor cursor = new Cursor(-7, "a|b|2026-06-01T00:00:00Z", "");

        assertThat(Cursor.parse(cursor.text())).contains(cursor);
        assertThat(List.of("", "%", "NDI", "Nwph", "NwphCmIKYw"))
                .allSatisfy(text -> assertThat(Cursor.parse(text)).isEmpty());
    }

    /** Shows pages, adds two items after each, and holds what was shown against what there was at first. */
    private static <T> void walk(
            IntConsumer add, Function<@Nullable Cursor, Slice<T>> page, Function<T, String> id, Comparator<T> order) {
        int added = 0;
        while (added < BEFORE) {
            add.accept(added++);
        }
        List<T> shown = new ArrayList<>();
        Slice<T> slice = page.apply(null);
        shown.addAll(slice.items());
        while (slice.next() != null) {
            add.accept(added++);
            add.accept(added++);
            // As it comes back from a client.
            slice = page.apply(Cursor.parse(slice.next().text()).orElseThrow());
            shown.addAll(slice.items());
        }
        List<String> ids = shown.stream().map(id).toList();
        Set<String> once = new HashSet<>(ids);
        assertThat(ids).doesNotHaveDuplicates();
        for (int i = 0; i < BEFORE; i++) {
            assertThat(once).contains(id(i));
        }
        assertThat(shown).isSortedAccordingTo(order);
        assertThat(added).isGreaterThan(BEFORE + 8);
    }

    private static EventQuery query(boolean isByScore, @Nullable Cursor after) {
        return new EventQuery(null, null, null, null, 0, true, isByScore, after, SIZE);
    }

    /** Ids all over the place, whatever their numbers. */
    private static String id(int number) {
        return "person/" + number * 37 % 101 + "-" + number;
    }

    /** Four found at each time, of few scores, so that ids decide as well. */
    private static Instant found(int number) {
        return START.plusSeconds(3_600L * (number * 5 % 7));
    }

    private static double score(int number) {
        return 4 + number * 3 % 5 / 2.0;
    }

    private static ActorCard card(long articles) {
        return new ActorCard("Somebody", "PERSON", null, true, articles);
    }

    private static CoMentionSurge surge(int number) {
        return CoMentionSurge.newBuilder()
                .setId(id(number))
                .setRevision(1)
                .setStatus(EventStatus.ACTIVE)
                .setA("a")
                .setB("b")
                .setBegan(START)
                .setDetectedAt(found(number))
                .setArticles(9)
                .setStories(7)
                .setExpected(1)
                .setLift(12)
                .setArticlesBefore(3)
                .setStoriesBefore(3)
                .setVolume(120)
                .setVolumeBefore(4800)
                .setScore(score(number))
                .setEvidence(List.of())
                .build();
    }

    private static StanceChange change(int number) {
        return StanceChange.newBuilder()
                .setId(id(number))
                .setHolder("a")
                .setTarget("b")
                .setDetectedAt(found(number))
                .setBefore(new StanceLevel(-0.5, 0.1, 20L))
                .setAfter(new StanceLevel(0.25, 0.2, 9L))
                .setScore(number % 2 == 0 ? score(number) : -score(number))
                .setEvidence(List.of())
                .build();
    }

    /** In what order events are said to come. */
    private static final class Comparators {

        static Comparator<CoMentionSurge> surges(boolean isByScore) {
            return isByScore
                    ? Comparator.comparing(CoMentionSurge::getScore).reversed()
                    : Comparator.comparing(CoMentionSurge::getDetectedAt).reversed();
        }

        static Comparator<StanceChange> changes(boolean isByScore) {
            return isByScore
                    ? Comparator.comparing((StanceChange change) -> -Math.abs(change.getScore()))
                    : Comparator.comparing(StanceChange::getDetectedAt).reversed();
        }
    }

    private static final class MemoryRows<V> implements Rows<V> {

        final TreeMap<String, V> rows = new TreeMap<>();

        @Override
        public void in(List<KeyRange> ranges, BiConsumer<String, V> visitor) {
            for (KeyRange range : ranges) {
                rows.tailMap(Optional.ofNullable(range.from()).orElse(""), true).forEach((key, row) -> {
                    if (range.to() == null || key.compareTo(range.to()) <= 0) {
                        visitor.accept(key, row);
                    }
                });
            }
        }
    }
}
