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
    void shouldGoOnWithAQuoteThatTheNextParagraphOpensAgain() {
        assertThat(in("“One goes on.\n\n“Two ends,” he said.")).containsExactly("One goes on.\n\n“Two ends,");
    }

    @Test
    void shouldEndAnOpenQuoteWithItsParagraphIfTheNextOneOpensNone() {
        assertThat(in("“One goes on.\n\nHe left. “Two ends,” he said.")).containsExactly("One goes on.", "Two ends,");
    }

    @Test
    void shouldGoOnOverAWrappedLine() {
        assertThat(in("“One goes\non,” he said.")).containsExactly("One goes\non,");
    }

    @Test
    void shouldFindSingleAndPointedQuotes() {
        assertThat(in("'One', he said. « Two », she said. ‘Three,’ it said."))
                .containsExactly("One", " Two ", "Three,");
    }

    @Test
    void shouldTakeNoApostropheForAQuote() {
        assertThat(in("The ministers' pay wasn't Spain's worry in '98.")).isEmpty();
        assertThat(in("'The soldiers' pay won't rise,' he said.")).containsExactly("The soldiers' pay won't rise,");
    }

    @Test
    void shouldFindTheQuotesWithinAQuote() {
        String text = "“He told me, 'Not yet', and left.”";
        assertThat(Quotes.within(text, Quotes.in(text).get(0)))
                .extracting(quote -> text.substring(quote.begin(), quote.end()))
                .containsExactly("Not yet");
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
