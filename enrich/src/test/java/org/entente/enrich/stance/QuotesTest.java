package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void shouldFindCurlyAndStraightQuotes() {
        assertThat(in("“One,” he said. \"Two,\" she said.")).containsExactly("One,", "Two,");
    }

    @Test
    void shouldTakeAnOpeningMarkForAClosingOne() {
        assertThat(in("“One,“ he said. “Two.“")).containsExactly("One,", "Two.");
    }

    @Test
    void shouldEndAnOpenQuoteWithItsParagraph() {
        assertThat(in("“One goes on.\n“Two ends,” he said.")).containsExactly("One goes on.", "Two ends,");
    }

    @Test
    void shouldLeaveAQuoteWithinAQuoteInside() {
        assertThat(in("“An ‘arsenal’ of one,” he said.")).containsExactly("An ‘arsenal’ of one,");
    }

    private static List<String> in(String text) {
        return Quotes.in(text).stream()
                .map(quote -> text.substring(quote.begin(), quote.end()))
                .toList();
    }
}
