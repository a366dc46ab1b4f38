package org.entente.enrich.model;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;

/** What is read together to answer about spans: the sentences from that of the first to that of the last. */
final class Passages {

    /** Code units that a passage may have around its middle. */
    private static final int LONGEST = 2000;

    /** Pieces of a passage: no example of the training is longer. */
    private static final int MOST_PIECES = 158;

    private final WordPieces pieces;

    Passages(WordPieces pieces) {
        this.pieces = pieces;
    }

    /**
     * The pieces around the spans; where they are too far apart, those around their middle.
     *
     * @param spans at least one, all in one field
     */
    Pieces of(Document document, List<Span> spans) {
        Field in = spans.get(0).in();
        String text = document.text(in);
        int first = spans.stream().mapToInt(Span::begin).min().orElse(0);
        int last = spans.stream().mapToInt(Span::end).max().orElse(0);
        int begin = 0;
        int end = text.length();
        for (Sentence sentence : document.sentences()) {
            Span whole = sentence.span();
            if (whole.in() == in) {
                begin = whole.begin() <= first ? whole.begin() : begin;
                end = whole.end() >= last ? Math.min(end, whole.end()) : end;
            }
        }
        int middle = first + (last - first) / 2;
        begin = atCodePoint(text, Math.max(begin, middle - LONGEST / 2));
        end = atCodePoint(text, Math.min(end, Math.max(begin, middle) + LONGEST / 2));
        Pieces all = pieces.of(text, begin, end);
        return all.size() <= MOST_PIECES ? all : around(all, first, last);
    }

    private static Pieces around(Pieces all, int first, int last) {
        int from = 0;
        while (from < all.size() - 1 && all.ends()[from] <= first) {
            from++;
        }
        int to = from;
        while (to < all.size() - 1 && all.begins()[to + 1] < last) {
            to++;
        }
        int begin = Math.max(0, Math.min((from + to) / 2 - MOST_PIECES / 2, all.size() - MOST_PIECES));
        return all.part(begin, begin + MOST_PIECES);
    }

    private static int atCodePoint(String text, int at) {
        boolean isInside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return isInside ? at - 1 : at;
    }
}
