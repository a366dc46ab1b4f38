package org.entente.local.evaluate;

import java.util.List;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Span;
import org.entente.enrich.pipeline.Pipeline;

/** A text, what is asked about it, and the answers that people gave. */
record TonedText(
        String text,
        List<Span> targets,
        List<Polarity> targetLabels,
        List<Pipeline.Pair> pairs,
        List<Polarity> pairLabels) {

    TonedText {
        targets = List.copyOf(targets);
        targetLabels = List.copyOf(targetLabels);
        pairs = List.copyOf(pairs);
        pairLabels = List.copyOf(pairLabels);
    }

    /** The sentiment toward spans of the text. */
    static TonedText toward(String text, List<Span> targets, List<Polarity> labels) {
        return new TonedText(text, targets, labels, List.of(), List.of());
    }

    /** The stance between two spans, both ways. */
    static TonedText between(String text, Span one, Span other, Polarity there, Polarity back) {
        return new TonedText(
                text,
                List.of(),
                List.of(),
                List.of(new Pipeline.Pair(one, other), new Pipeline.Pair(other, one)),
                List.of(there, back));
    }

    /** Whether it has one pair, of which one holds something of the other at most. */
    boolean isDirected() {
        return pairs.size() == 2
                && pairs.get(0).holder().equals(pairs.get(1).target())
                && pairs.get(0).target().equals(pairs.get(1).holder())
                && pairLabels.contains(Polarity.NEUTRAL);
    }

    /** The stretch of the text, counted in code points, as a span in code units. */
    static Span span(String text, int begin, int end) {
        int from = text.offsetByCodePoints(0, begin);
        return new Span(Field.BODY, from, text.offsetByCodePoints(from, end - begin));
    }
}
