package org.entente.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Tone;
import org.junit.jupiter.api.Test;

class ActorMeansTest {

    private static final String ID = "country/ZUB";
    private static final SentimentScore BAD = SentimentScore.of(0.8, 0.1, 0.1);
    private static final SentimentScore GOOD = SentimentScore.of(0.1, 0.1, 0.8);
    private static final SentimentScore PLAIN = SentimentScore.of(0, 1, 0);

    @Test
    void shouldLetTheTitleWeighMoreThanTheBody() {
        assertThat(mean(BAD, GOOD).label()).isEqualTo(Polarity.NEGATIVE);
        assertThat(mean(GOOD, BAD).label()).isEqualTo(Polarity.POSITIVE);
    }

    @Test
    void shouldLetTheLeadWeighMoreThanTheRest() {
        assertThat(mean(PLAIN, BAD, PLAIN, GOOD, PLAIN).score()).isNegative();
    }

    @Test
    void shouldLetBareMentionsWeighAQuarter() {
        SentimentScore washed = mean(PLAIN, PLAIN, PLAIN, GOOD);
        double weight = 1 - 0.75 * 0.1;
        assertThat(washed.score()).isCloseTo(0.7 * weight / (0.25 * (2 + 1.5 + 1.5) + weight), within(1e-9));
        assertThat(washed.positive() + washed.neutral() + washed.negative()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldCallAnActorNeutralThatNoSentenceWasReadFor() {
        assertThat(ActorMeans.of(story(1), Map.of(), Map.of()))
                .containsOnlyKeys(ID)
                .containsValue(SentimentScore.NOTHING_SAID);
    }

    /** The mean over the title and the sentences of the body, each with one mention. */
    private static SentimentScore mean(SentimentScore... scores) {
        Map<Tone, SentimentScore> tones = new LinkedHashMap<>();
        Map<Tone, List<Span>> named = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            tones.put(new Tone(i, ID), scores[i]);
            named.put(new Tone(i, ID), List.of(new Span(Field.BODY, 0, 1)));
        }
        return Objects.requireNonNull(
                ActorMeans.of(story(scores.length), named, tones).get(ID));
    }

    private static Document story(int count) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(new Sentence(i, new Span(i == 0 ? Field.TITLE : Field.BODY, i, i + 1), List.of()));
        }
        return Document.of("a", "z", "z".repeat(count))
                .withSentences(sentences)
                .withActors(List.of(new Actor(ID, ActorKind.COUNTRY, "Zubria", null, true, 1, count)), 0, List.of());
    }
}
