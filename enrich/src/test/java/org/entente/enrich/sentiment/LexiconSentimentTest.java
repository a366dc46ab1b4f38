package org.entente.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.junit.jupiter.api.Test;

class LexiconSentimentTest {

    private static final LexiconSentiment SENTIMENT = new LexiconSentiment(Lexicon.load());

    @Test
    void shouldTellGoodFromBadLight() {
        assertThat(toward("Zubria", "Zubria won praise for its generous and heroic rescue.")
                        .label())
                .isEqualTo(Polarity.POSITIVE);
        assertThat(toward("Zubria", "Zubria is a corrupt and brutal place.").label())
                .isEqualTo(Polarity.NEGATIVE);
        assertThat(toward("Zubria", "Zubria sits on the coast.").label()).isEqualTo(Polarity.NEUTRAL);
    }

    @Test
    void shouldTurnWithANegation() {
        assertThat(toward("Zubria", "Zubria was not brutal.").score()).isPositive();
    }

    @Test
    void shouldCountDegree() {
        assertThat(toward("Zubria", "Zubria was extremely brutal.").score())
                .isLessThan(toward("Zubria", "Zubria was brutal.").score());
    }

    @Test
    void shouldLetDistanceWeigh() {
        assertThat(toward("Zubria", "A brutal Zubria met its old neighbour and others in the hall.")
                        .score())
                .isLessThan(toward("Zubria", "A brutal winter, long as it was and with few fires, came to Zubria.")
                        .score());
    }

    @Test
    void shouldNotBlameTheOneThatHarmIsDoneTo() {
        assertThat(toward("Zubria", "The invasion of Zubria began in May.").score())
                .isZero();
    }

    @Test
    void shouldGiveProbabilitiesThatSumToOneAndAgreeWithTheLabel() {
        for (double value = -1; value <= 1; value += 0.05) {
            SentimentScore score = Scores.of(value);
            assertThat(score.positive() + score.neutral() + score.negative()).isEqualTo(1, within(1e-9));
            double likeliest = Math.max(score.positive(), Math.max(score.neutral(), score.negative()));
            assertThat(likeliest)
                    .isEqualTo(
                            switch (score.label()) {
                                case POSITIVE -> score.positive();
                                case NEUTRAL -> score.neutral();
                                case NEGATIVE -> score.negative();
                            });
        }
    }

    @Test
    void shouldRefuseASpanBeyondItsField() {
        assertThatThrownBy(() -> SENTIMENT.at(Document.of("a", null, "Short."), new Span(Field.BODY, 0, 99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond its field of 6 code units");
    }

    private static SentimentScore toward(String name, String text) {
        int begin = text.indexOf(name);
        return SENTIMENT.at(Document.of("a", null, text), new Span(Field.BODY, begin, begin + name.length()));
    }
}
