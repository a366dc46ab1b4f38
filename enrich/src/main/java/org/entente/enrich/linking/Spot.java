package org.entente.enrich.linking;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.Token;

/**
 * Where a mention lies among the tokens of its sentence.
 *
 * @param begin its first token
 * @param end the token after its last
 */
record Spot(List<Token> tokens, int begin, int end) {

    static Spot of(Document document, Mention mention) {
        List<Token> tokens = document.sentences().get(mention.sentence()).tokens();
        int begin = 0;
        while (begin < tokens.size()
                && tokens.get(begin).span().end() <= mention.span().begin()) {
            begin++;
        }
        int end = begin;
        while (end < tokens.size()
                && tokens.get(end).span().begin() < mention.span().end()) {
            end++;
        }
        return new Spot(tokens, begin, end);
    }

    /** The token's text; empty outside the sentence. */
    String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }
}
