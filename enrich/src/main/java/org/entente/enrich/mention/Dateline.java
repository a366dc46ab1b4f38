package org.entente.enrich.mention;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;

/** The place and agency that a wire story opens with, such as "SEOUL, March 3 (Agency) -". */
final class Dateline {

    private static final int LONGEST = 14;

    private Dateline() {}

    /** The end of the dateline in the body's code units; 0 if the body opens without one. */
    static int end(Document document) {
        for (Sentence sentence : document.sentences()) {
            if (sentence.span().in() == Field.BODY) {
                return end(sentence.tokens());
            }
        }
        return 0;
    }

    private static int end(List<Token> tokens) {
        if (tokens.isEmpty() || !isPlace(tokens.get(0).text())) {
            return 0;
        }
        for (int i = 1; i < Math.min(LONGEST, tokens.size()); i++) {
            String text = tokens.get(i).text();
            boolean isDash = text.equals("—") || text.equals("–") || text.equals(":");
            boolean isSpacedHyphen = text.equals("-")
                    && (tokens.get(i - 1).span().end() < tokens.get(i).span().begin()
                            || tokens.get(i - 1).text().equals("-"));
            if (isDash || isSpacedHyphen) {
                return tokens.get(i).span().end();
            }
        }
        return 0;
    }

    private static boolean isPlace(String text) {
        return text.length() > 2 && text.chars().allMatch(Character::isUpperCase);
    }
}
