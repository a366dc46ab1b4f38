package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.enrich.ReadStory.story;

import java.util.List;
import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Stance;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.SentimentAnnotator;
import org.junit.jupiter.api.Test;

class StanceAnnotatorTest {

    private static final StanceAnnotator ANNOTATOR = new StanceAnnotator(Lexicon.load(), ReadStory.MODEL);

    @Test
    void shouldCountASpokespersonsStanceForThePersonAndTheBodyOnceEach() {
        List<Stance> stances = against(
                "country/RUS",
                "State Department spokeswoman Heather Nauert accused Russia of lying to the world about the raid.");
        assertThat(stances)
                .extracting(Stance::holder)
                .containsExactlyInAnyOrder("person/heather-nauert", "org/state-department");
        assertThat(stances)
                .extracting(Stance::evidence)
                .containsOnly(stances.get(0).evidence());
    }

    @Test
    void shouldKnowLaterInTheStoryForWhomAPersonSpeaks() {
        assertThat(
                        against(
                                "country/SYR",
                                "Ana Ruiz, a spokeswoman for Oxfam, came to Geneva. \"Syria has starved whole towns and bombed its own hospitals,\" Ruiz said."))
                .extracting(Stance::holder)
                .contains("person/ana-ruiz", "org/oxfam");
    }

    @Test
    void shouldHoldNothingOfTheBodySpokenFor() {
        assertThat(stances("Oxfam spokeswoman Ana Ruiz praised Oxfam for its brave and generous work in Syria."))
                .noneMatch(stance ->
                        stance.holder().equals("org/oxfam") && stance.target().equals("org/oxfam"));
    }

    private static List<Stance> against(String target, String text) {
        return stances(text).stream()
                .filter(stance -> stance.target().equals(target)
                        && !stance.holder().equals(Stance.AUTHOR)
                        && stance.label() == Polarity.NEGATIVE)
                .toList();
    }

    private static List<Stance> stances(String text) {
        return ANNOTATOR
                .annotate(new SentimentAnnotator(ReadStory.MODEL)
                        .annotate(story(text).document()))
                .stances();
    }
}
