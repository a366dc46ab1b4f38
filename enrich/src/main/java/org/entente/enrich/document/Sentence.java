package org.entente.enrich.document;

import java.util.List;

/**
 * One sentence; those of the title come first, then those of the body.
 *
 * @param index counted from 0 over the whole story
 * @param span without surrounding white space
 * @param tokens in the order of the text
 */
public record Sentence(int index, Span span, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
