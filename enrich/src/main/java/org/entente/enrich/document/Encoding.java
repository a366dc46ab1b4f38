package org.entente.enrich.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder made of a story, sentence by sentence, so that the story is encoded once for all that is read from it.
 *
 * @param sentences the windows of each sentence in the order of the text; a sentence that was not encoded has none
 */
public record Encoding(List<List<Window>> sentences) {

    /** Nothing is encoded. */
    public static final Encoding NONE = new Encoding(List.of());

    public Encoding {
        sentences = List.copyOf(sentences);
    }

    /** The windows of the sentence; none where it was not encoded. */
    public List<Window> windows(int sentence) {
        return sentence < sentences.size() ? sentences.get(sentence) : List.of();
    }

    /** The first window of the sentence with a piece of the span; null where there is none. */
    public @Nullable Window window(int sentence, Span span) {
        for (Window window : windows(sentence)) {
            if (window.touches(span)) {
                return window;
            }
        }
        return null;
    }
}
