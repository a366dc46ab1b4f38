package org.entente.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.enrich.ReadStory.story;

import java.util.List;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.junit.jupiter.api.Test;

class SentenceAnnotatorTest {

    @Test
    void shouldEndASentenceAtItsMark() {
        assertThat(story("They met. They talked! Did they agree? No.").sentences())
                .containsExactly("They met.", "They talked!", "Did they agree?", "No.");
    }

    @Test
    void shouldGoOnAfterAnAbbreviationAndAnInitial() {
        assertThat(story("Gen. Adm. John F. Hale met Mr. Orr on Jan. 5. They agreed.")
                        .sentences())
                .containsExactly("Gen. Adm. John F. Hale met Mr. Orr on Jan. 5.", "They agreed.");
    }

    @Test
    void shouldEndAfterInitialsOnlyBeforeAWordThatStartsSentences() {
        assertThat(story("He left the U.S. The talks failed in the U.S. Senate.")
                        .sentences())
                .containsExactly("He left the U.S.", "The talks failed in the U.S. Senate.");
    }

    @Test
    void shouldKeepTheClosingQuoteWithItsSentence() {
        assertThat(story("“We agree.” She left. (They stayed.) All is well.").sentences())
                .containsExactly("“We agree.”", "She left.", "(They stayed.)", "All is well.");
    }

    @Test
    void shouldEndAtABlankLineAndNotAtALineBreak() {
        assertThat(story("A headline without a stop\n\nThe story goes\non here.")
                        .sentences())
                .containsExactly("A headline without a stop", "The story goes\non here.");
    }

    @Test
    void shouldNotEndInsideANumber() {
        assertThat(story("It cost 3.5 million. It rained.").sentences()).hasSize(2);
    }

    @Test
    void shouldCountTheSentencesOfTheTitleFirst() {
        List<Sentence> sentences =
                story("Talks fail", "They met. They left.").document().sentences();
        assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2);
        assertThat(sentences)
                .extracting(sentence -> sentence.span().in())
                .containsExactly(Field.TITLE, Field.BODY, Field.BODY);
    }

    @Test
    void shouldCutWordsAsTheGazetteerDoes() {
        String text = "Russia's U.S.-made 1,000 O'Neill-style jets – so-called “new” ones.";
        assertThat(Tokenizer.tokens(text, Field.BODY, 0, text.length()))
                .extracting(Token::text)
                .containsExactly(
                        "Russia", "'s", "U.S.", "-", "made", "1,000", "O'Neill", "-", "style", "jets", "–", "so", "-",
                        "called", "“", "new", "”", "ones", ".");
    }
}
