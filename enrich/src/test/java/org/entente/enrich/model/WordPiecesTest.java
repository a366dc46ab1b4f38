package org.entente.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.ReadStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

    @Test
    void shouldPointEachPieceAtItsTextInCodeUnits() {
        String text = "🙂 Kyiv’s café 👩‍🚀 thanked São Tomé.";
        assertThat(texts(text, 0)).contains("🙂", "Kyiv", "café", "👩‍🚀", "São", ".");
    }

    @Test
    void shouldKeepItsPlaceBehindSignsThatAreNone() {
        assertThat(texts("Iran \ud83d met \ude00\u0000 Peru.", 0)).containsExactly("Iran", "met", "Peru", ".");
    }

    @Test
    void shouldCountFromTheStartOfTheFieldWhereOnlyAPartIsCut() {
        String text = "🙂 Rain fell. Iran met Peru.";
        assertThat(texts(text, text.indexOf("Iran"))).containsExactly("Iran", "met", "Peru", ".");
    }

    @ParameterizedTest
    @CsvSource({
        "iran, 1",
        "Iran, 2",
        "IRAN, 3",
        "McCain, 4",
        "iPhone, 4",
        "A, 5",
        "a, 1",
        "1914, 0",
        "G20, 5",
        "foo_Bar, 4",
        "Élysée, 2",
        "2nd, 1",
        "…, 0"
    })
    void shouldTellTheCaseOfTheWholeWord(String word, int expected) {
        Pieces pieces = ReadStory.MODEL.pieces(word, 0, word.length());
        assertThat(pieces.cases()).isNotEmpty().containsOnly(expected);
    }

    @Test
    void shouldTellTheCaseOfEachWordApart() {
        Pieces pieces = ReadStory.MODEL.pieces("U.S.-led NATO troops", 0, 20);
        assertThat(pieces.cases()).startsWith(5, 0, 5, 0, 0, 1, 3).endsWith(1);
    }

    @Test
    void shouldReadNothingOutOfNothing() {
        assertThat(ReadStory.MODEL.pieces("", 0, 0).size()).isZero();
        assertThat(ReadStory.MODEL.pieces(" \u0000\t", 0, 3).size()).isZero();
    }

    private static List<String> texts(String text, int from) {
        Pieces pieces = ReadStory.MODEL.pieces(text, from, text.length());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            texts.add(text.substring(pieces.begins()[i], pieces.ends()[i]));
        }
        return texts;
    }
}
