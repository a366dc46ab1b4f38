package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.aggregate.contribution.ArticleStance;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.story.Fingerprints;
import org.entente.aggregate.story.Placed;
import org.entente.aggregate.story.Print;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.Rank;
import org.entente.aggregate.story.StoryMail;
import org.entente.aggregate.story.StoryNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormsTest {

    private static final String LONG_TEXT = "ž".repeat(100_000);
    private static final ActorCard CARD = new ActorCard("Kim", "PERSON", "country/PRK", true, -3);

    @Test
    void shouldKeepChangesOfEveryKindAndTextsOfAnyLength() {
        Changes changes = new Changes(
                1,
                400_000,
                "afp:1|2",
                List.of(
                        new KeyedDelta("a/b|c/d", new Delta.PairDelta(-1, 399_999, 7, "story", "AFP")),
                        new KeyedDelta("author|c/d", new Delta.StanceDelta(1, 400_000, "x", -999_999, true, LONG_TEXT)),
                        new KeyedDelta("c/d", new Delta.ActorDelta(1, 7, CARD)),
                        new KeyedDelta("c/e", new Delta.ActorDelta(-1, 7, null))));

        assertThat(through(ArticleForms.CHANGES, changes)).isEqualTo(changes);
    }

    /** Around the number from which on texts are found by a map. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 10, 40})
    void shouldWriteATextThatComesAgainAsItsPlace(int different) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3 * different; i++) {
            keys.add("person/" + i % different + "|person/" + (i * 7 + 1) % different);
        }

        assertThat(through(Forms.KEYS, keys)).isEqualTo(keys);
        assertThat(Forms.KEYS.serializer().serialize("topic", keys)).hasSizeLessThan(8 + 20 * different);
    }

    @Test
    void shouldKeepContributions() {
        Contribution contribution = new Contribution(
                Integer.MAX_VALUE + 1L,
                "hash",
                0,
                "",
                "AFP",
                new TreeMap<>(Map.of("country/PRK", 2, "person/kim", 2)),
                Map.of("person/kim", 2),
                Map.of("person/kim", "country/PRK"),
                List.of(new ArticleStance("author", "person/kim", 1_000_000, true, LONG_TEXT)),
                Map.of("person/kim", CARD));

        assertThat(through(ArticleForms.CONTRIBUTION, contribution)).isEqualTo(contribution);
    }

    @Test
    void shouldKeepWhatStoriesAreFoundBy() {
        Rank rank = new Rank(Long.MAX_VALUE, "afp:1|2", 7);
        Print print = new Print(rank, Fingerprints.of(1, 2, 3, Integer.MAX_VALUE));

        assertThat(List.of(new PrintChange(3, "a", print), new PrintChange(0, "a", null)))
                .allSatisfy(
                        change -> assertThat(through(StoryForms.CHANGE, change)).isEqualTo(change));
        assertThat(List.of(new Placed(print, rank), new Placed(print, null)))
                .allSatisfy(
                        placed -> assertThat(through(StoryForms.PLACED, placed)).isEqualTo(placed));
        assertThat(List.of(
                        new StoryNode("s", print, new TreeMap<>(Map.of(0, rank, 5, rank)), ""),
                        new StoryNode("s", null, new TreeMap<>(), null)))
                .allSatisfy(node -> assertThat(through(StoryForms.NODE, node)).isEqualTo(node));
        assertThat(List.of(
                        new StoryMail.Earliest("a", 1, 2, rank),
                        new StoryMail.Earliest("a", 1, 2, null),
                        new StoryMail.Follow("a", 1, "b", 2),
                        new StoryMail.Leave("a", 1, "b"),
                        new StoryMail.Named("a", 1, "b", "s")))
                .allSatisfy(mail -> assertThat(through(StoryForms.MAIL, mail)).isEqualTo(mail));
    }

    @Test
    void shouldKeepAnHourWhetherItsMembersWereReadOrNot() {
        Map<String, Integer> stories = Map.of("s", 2, "t", 1, "AFP", 7);
        Map<String, Integer> sources = Map.of("AFP", 1, "Reuters", 9);
        CoMentionHour hour =
                through(Forms.HOUR, new CoMentionHour(10, 12, new HashMap<>(stories), new HashMap<>(sources), 2, -1));

        CoMentionHour unread = through(Forms.HOUR, hour);

        assertThat(unread.packed()).isNotNull();
        assertThat(unread.tally()).isEqualTo(new Tally(10, 12, 3, 2));
        assertThat(List.of(unread.storyCredits(), unread.sourceCredits())).containsExactly(2, -1);
        assertThat(unread.stories()).isEqualTo(stories);
        assertThat(unread.sources()).isEqualTo(sources);
        assertThat(unread.packed()).isNull();
        assertThat(through(Forms.HOUR, unread).sources()).isEqualTo(sources);
    }

    @Test
    void shouldKeepTheGreatestAndTheLeastNumbers() {
        StanceTally tally = new StanceTally(Long.MAX_VALUE, Long.MIN_VALUE, -1);

        assertThat(through(Forms.SCORES, tally)).isEqualTo(tally);
    }

    private static <T> T through(Serde<T> form, T value) {
        return form.deserializer().deserialize("topic", form.serializer().serialize("topic", value));
    }
}
