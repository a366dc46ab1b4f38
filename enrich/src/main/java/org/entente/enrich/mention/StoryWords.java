package org.entente.enrich.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;

/** What the words of one story tell about its names. */
final class StoryWords {

    private final Set<String> all = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    StoryWords(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String text = tokens.get(i).text();
                all.add(text);
                if (i > 0
                        && NameWords.isCapitalised(text)
                        && !isCapitalised(tokens, i - 1)
                        && !isCapitalised(tokens, i + 1)) {
                    alone.add(text);
                }
            }
        }
    }

    private static boolean isCapitalised(List<Token> tokens, int at) {
        return at < tokens.size() && NameWords.isCapitalised(tokens.get(at).text());
    }

    /** Whether the story has the word, spelt so. */
    boolean has(String word) {
        return all.contains(word);
    }

    /** Whether the story has the word in capitals away from other capitalised words, as it has a family name. */
    boolean isAlone(String word) {
        return alone.contains(word);
    }
}
