package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.junit.jupiter.api.Test;

class PairStanceTest {

    private static final PairStance STANCE = new PairStance(ReadStory.MODEL);
    private static final String TEXT = "The miners’ union condemned the harbour board on Friday.";

    @Test
    void shouldAnswerForSpansThatAreNoActorsAndKnowTheDirection() {
        SentimentScore there = between(TEXT, "The miners’ union", "the harbour board");
        SentimentScore back = between(TEXT, "the harbour board", "The miners’ union");
        assertThat(there).isNotEqualTo(back);
        assertThat(there.negative() + there.neutral() + there.positive()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldCallSpansNeutralThatAreTooFarApartToBeReadTogether() {
        String text = "The miners’ union, " + "as it does, ".repeat(400) + "condemned the harbour board.";
        assertThat(between(text, "The miners’ union", "the harbour board")).isEqualTo(SentimentScore.NOTHING_SAID);
    }

    @Test
    void shouldRefuseSpansThatOverlap() {
        assertThatThrownBy(() -> between(TEXT, "The miners’ union", "miners"))
                .hasMessageContaining("apart from each other");
    }

    private static SentimentScore between(String text, String holder, String target) {
        Document document = new SentenceAnnotator().annotate(Document.of("a", null, text));
        return STANCE.between(document, span(text, holder), span(text, target));
    }

    private static Span span(String text, String name) {
        return new Span(Field.BODY, text.indexOf(name), text.indexOf(name) + name.length());
    }
}
