package org.entente.enrich.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class WordListsTest {

    @Test
    void shouldPutTheRowsOfAKindTogether() {
        WordLists lists = WordLists.load(WordListsTest.class, "words");

        assertThat(lists.of("fruit")).containsExactlyInAnyOrder("apple", "pear", "fig");
        assertThat(lists.of("tree")).containsExactly("oak");
    }

    @Test
    void shouldNameTheKindThatIsMissing() {
        WordLists lists = WordLists.load(WordListsTest.class, "words");

        assertThatThrownBy(() -> lists.of("herb"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words.tsv has no row 'herb'");
    }

    @Test
    void shouldNameTheTableThatIsMissing() {
        assertThatThrownBy(() -> WordLists.load(WordListsTest.class, "nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.tsv is missing beside " + WordListsTest.class.getName());
    }

    @Test
    void shouldNameARowThatHasOtherColumns() {
        assertThatThrownBy(() -> Tables.rows(WordListsTest.class, "words", 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words.tsv: a row has 2 columns, not 3: fruit\tapple pear");
    }
}
