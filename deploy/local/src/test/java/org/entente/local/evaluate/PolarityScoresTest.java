package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.enrich.document.Polarity.NEGATIVE;
import static org.entente.enrich.document.Polarity.NEUTRAL;
import static org.entente.enrich.document.Polarity.POSITIVE;

import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.junit.jupiter.api.Test;

class PolarityScoresTest {

    private static final SentimentScore BAD = SentimentScore.of(0.8, 0.1, 0.1);
    private static final SentimentScore PLAIN = SentimentScore.of(0.2, 0.6, 0.2);
    private static final SentimentScore GOOD = SentimentScore.of(0.1, 0.2, 0.7);

    @Test
    void shouldCountEachLabel() {
        PolarityScores scores =
                PolarityScores.of(List.of(NEGATIVE, NEGATIVE, NEUTRAL, POSITIVE), List.of(BAD, PLAIN, PLAIN, BAD));
        assertThat(scores.byLabel())
                .isEqualTo(Map.of(
                        NEGATIVE, new Counts(1, 2, 2), NEUTRAL, new Counts(1, 2, 1), POSITIVE, new Counts(0, 0, 1)));
        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-9));
    }

    @Test
    void shouldMeasureHowFarProbabilitiesAreFromTheShareOfRightOnes() {
        double allRight = PolarityScores.of(List.of(NEGATIVE, NEGATIVE), List.of(BAD, BAD))
                .calibration();
        assertThat(allRight).isCloseTo(0.2, within(1e-9));
        double halfRight = PolarityScores.of(
                        List.of(NEUTRAL, POSITIVE, NEGATIVE, POSITIVE), List.of(PLAIN, PLAIN, GOOD, GOOD))
                .calibration();
        assertThat(halfRight).isCloseTo(0.5 * 0.1 + 0.5 * 0.2, within(1e-9));
    }

    @Test
    void shouldGuessTheMostFrequentLabel() {
        PolarityScores guess = PolarityScores.majority(List.of(NEGATIVE, NEGATIVE, POSITIVE));
        assertThat(guess.accuracy()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(guess.macroF1()).isCloseTo(0.8 / 3, within(1e-9));
        assertThat(guess.calibration()).isCloseTo(0, within(1e-9));
    }

    @Test
    void shouldTakeTheSurerWayOfAPair() {
        TonedText text = TonedText.between(
                "Peru met Chile.", new Span(Field.BODY, 0, 4), new Span(Field.BODY, 9, 14), NEGATIVE, NEUTRAL);
        assertThat(DirectedScores.of(List.of(text), List.of(BAD, GOOD)).byClass())
                .containsEntry("negative p -> q", new Counts(1, 1, 1));
        assertThat(DirectedScores.of(List.of(text), List.of(PLAIN, GOOD)).byClass())
                .containsEntry("positive p <- q", new Counts(0, 1, 0))
                .containsEntry("negative p -> q", new Counts(0, 0, 1));
        assertThat(DirectedScores.of(List.of(text), List.of(PLAIN, PLAIN)).byClass())
                .containsEntry("neutral", new Counts(0, 1, 0));
    }
}
