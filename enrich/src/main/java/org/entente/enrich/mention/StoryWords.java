package org.entente.enrich.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;

/** The words of one story. */
final class StoryWords {

    private static final Set<String> OPENING = Set.of("“", "„", "«", "‘", "(", "[", ":");
    /** Marks that open where they touch what follows, and close where they do not. */
    private static final Set<String> STRAIGHT = Set.of("\"", "'");

    private final Set<String> all = new HashSet<>();
    private final Set<String> inside = new HashSet<>();

    StoryWords(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int at = 0; at < tokens.size(); at++) {
                all.add(tokens.get(at).text());
                if (isWord(tokens.get(at)) && !isFirst(tokens, at)) {
                    inside.add(tokens.get(at).text());
                }
            }
        }
    }

    /** Whether the story has the word, spelt so. */
    boolean has(String word) {
        return all.contains(word);
    }

    /** Whether the story has the word, spelt so, elsewhere than at the beginning of a sentence or quote. */
    boolean hasInside(String word) {
        return inside.contains(word);
    }

    /** Whether the word is the first one of its sentence, or of a quote, a bracket or what a colon brings; looks back to the word before it. */
    static boolean isFirst(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && !isWord(tokens.get(before))) {
            if (isOpening(tokens, before)) {
                return true;
            }
            before--;
        }
        return before < 0;
    }

    private static boolean isOpening(List<Token> tokens, int at) {
        Token mark = tokens.get(at);
        return OPENING.contains(mark.text())
                || (STRAIGHT.contains(mark.text())
                        && mark.span().end() == tokens.get(at + 1).span().begin());
    }

    private static boolean isWord(Token token) {
        return Character.isLetterOrDigit(token.text().codePointAt(0));
    }
}
