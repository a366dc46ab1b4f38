package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.sentiment.Lexicon;
import org.junit.jupiter.api.Test;

class RuleStanceTest {

    private static final RuleStance STANCE = new RuleStance(Lexicon.load());
    private static final String TEXT = "The miners’ union condemned the harbour board on Friday.";

    @Test
    void shouldAnswerForSpansThatAreNoActors() {
        assertThat(between("The miners’ union", "the harbour board")).isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void shouldKnowTheDirection() {
        assertThat(between("the harbour board", "The miners’ union")).isEqualTo(Polarity.NEUTRAL);
    }

    @Test
    void shouldRefuseSpansThatOverlap() {
        assertThatThrownBy(() -> between("The miners’ union", "miners")).hasMessageContaining("apart from each other");
    }

    private static Polarity between(String holder, String target) {
        Span whole = new Span(Field.BODY, 0, TEXT.length());
        Document document = Document.of("a", null, TEXT).withSentences(List.of(new Sentence(0, whole, List.of())));
        return STANCE.between(document, span(holder), span(target)).label();
    }

    private static Span span(String name) {
        return new Span(Field.BODY, TEXT.indexOf(name), TEXT.indexOf(name) + name.length());
    }
}
