package org.entente.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.junit.jupiter.api.Test;

class TargetSentimentTest {

    private static final TargetSentiment SENTIMENT = new TargetSentiment(ReadStory.MODEL);

    @Test
    void shouldTellGoodFromBadLight() {
        SentimentScore good = toward("Marsh", "Marsh won praise for her generous and heroic rescue of the miners.");
        SentimentScore bad = toward("Marsh", "Marsh is a corrupt liar who has betrayed her voters.");
        assertThat(good.score()).isGreaterThan(bad.score());
        assertThat(bad.label()).isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void shouldReadTheSentenceOfTheSpanInALongText() {
        String before = "Rain fell on the coast, as it does in May. ".repeat(40);
        assertThat(toward("Marsh", before + "Marsh is a corrupt liar who has betrayed her voters.")
                        .label())
                .isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void shouldCallASpanWithoutAWordNeutral() {
        assertThat(SENTIMENT.at(Document.of("a", null, "Rain \n fell."), new Span(Field.BODY, 4, 7)))
                .isEqualTo(SentimentScore.NOTHING_SAID);
    }

    @Test
    void shouldRefuseASpanBeyondItsField() {
        assertThatThrownBy(() -> SENTIMENT.at(Document.of("a", null, "Short."), new Span(Field.BODY, 0, 99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond its field of 6 code units");
    }

    private static SentimentScore toward(String name, String text) {
        int begin = text.indexOf(name);
        Document document = new SentenceAnnotator().annotate(Document.of("a", null, text));
        return SENTIMENT.at(document, new Span(Field.BODY, begin, begin + name.length()));
    }
}
