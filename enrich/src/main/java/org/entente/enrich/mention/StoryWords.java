package org.entente.enrich.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Sentence;

/** The words of one story. */
final class StoryWords {

    private final Set<String> all = new HashSet<>();

    StoryWords(List<Sentence> sentences) {
        sentences.forEach(sentence -> sentence.tokens().forEach(token -> all.add(token.text())));
    }

    /** Whether the story has the word, spelt so. */
    boolean has(String word) {
        return all.contains(word);
    }
}
