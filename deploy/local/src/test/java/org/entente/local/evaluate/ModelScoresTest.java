package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The model that ships, on sets of our own; the bounds lie a little below what it reaches, and better weights may raise them. */
class ModelScoresTest {

    private static final Path SETS = Path.of("../../enrich/src/test/resources/org/entente/enrich");
    private static final Pipeline MODEL = Pipelines.standard();
    private static final Pipeline LEXICON = Pipelines.baseline();

    @AfterAll
    static void close() {
        MODEL.close();
        LEXICON.close();
    }

    @Test
    void shouldFindTheNamesOfNewswire() {
        NameScores scores = NameScores.of(SETS.resolve("mention/newswire.jsonl"), MODEL);
        assertThat(scores.all().f1()).isGreaterThan(0.93);
        assertThat(scores.byType())
                .allSatisfy((type, counts) ->
                        assertThat(counts.f1()).as(type.name()).isGreaterThan(0.86));
    }

    @Test
    void shouldTellHowCountriesAreShownBetterThanTheLexicon() {
        Comparison comparison = Comparison.sentiment(SETS.resolve("sentiment/world-test.tsv"), MODEL, LEXICON);
        assertThat(comparison.model().macroF1()).isGreaterThan(0.57);
        assertThat(comparison.systems().values())
                .allSatisfy(other -> assertThat(comparison.model().macroF1()).isGreaterThanOrEqualTo(other.macroF1()));
    }

    @Test
    void shouldTellHowCountriesStandToEachOtherBetterThanTheRules() {
        Comparison comparison = Comparison.stance(SETS.resolve("sentiment/world-test.tsv"), MODEL, LEXICON);
        assertThat(comparison.model().macroF1()).isGreaterThan(0.64);
        assertThat(comparison.systems().values())
                .allSatisfy(other -> assertThat(comparison.model().macroF1()).isGreaterThanOrEqualTo(other.macroF1()));
    }
}
