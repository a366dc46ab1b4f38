package org.entente.enrich.model;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Encoding;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.entente.enrich.document.Window;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;

/**
 * Encodes the story once, sentence by sentence, but for those that name nobody by their spelling ({@link Nameless}). A sentence of more than {@value #WINDOW} pieces is read in several windows. After so many
 * pieces the rest of the story stays as it is, counted: its names are the gazetteer's alone.
 */
public final class EncodingAnnotator implements Annotator {

    /** Most pieces that are read together. */
    static final int WINDOW = 254;

    /** Most pieces of a story: about 80,000 characters, fifteen times a usual story's. */
    public static final int MOST_PIECES = 16_384;

    /** Most code units that are cut into pieces at once, so that a text that makes a piece of every sign stays within memory. */
    private static final int STRETCH = 4_096;

    private final NewsModel model;
    private final int mostPieces;
    private final Counter encoded;
    private final Counter leftOut;

    /** @param mostPieces after how many the rest of a story is left, {@link #MOST_PIECES} as a rule */
    public EncodingAnnotator(NewsModel model, MeterRegistry meters, int mostPieces) {
        this.model = model;
        this.mostPieces = mostPieces;
        this.encoded = Counter.builder("entente.enrich.pieces")
                .description("Word pieces that were encoded")
                .register(meters);
        this.leftOut = Counter.builder("entente.enrich.sentences.unencoded")
                .description("Sentences of articles too long to be encoded whole")
                .register(meters);
    }

    @Override
    public String name() {
        return "news-encoder";
    }

    @Override
    public String model() {
        return "news-encoder/" + model.version();
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.ENCODING);
    }

    @Override
    public Document annotate(Document document) {
        Reading reading = new Reading(document);
        boolean hasCapitals = !Nameless.areAll(document.sentences());
        for (Sentence sentence : document.sentences()) {
            if (reading.isFull()) {
                leftOut.increment();
            } else if (hasCapitals && Nameless.is(sentence)) {
                reading.skip();
            } else {
                reading.add(sentence);
            }
        }
        encoded.increment(reading.pieces);
        return document.withEncoding(reading.encoding());
    }

    /** The inputs of one story. */
    private final class Reading {

        private final Document document;
        private final List<Encoder.Input> inputs = new ArrayList<>();
        private final List<Integer> windows = new ArrayList<>();
        private int pieces;

        Reading(Document document) {
            this.document = document;
        }

        boolean isFull() {
            return pieces >= mostPieces;
        }

        void skip() {
            windows.add(0);
        }

        void add(Sentence sentence) {
            int before = inputs.size();
            List<Token> tokens = sentence.tokens();
            int first = 0;
            for (int next = 1; next <= tokens.size() && !isFull(); next++) {
                int begin = tokens.get(first).span().begin();
                if (next == tokens.size() || tokens.get(next).span().end() - begin > STRETCH) {
                    stretch(sentence, begin, tokens.get(next - 1).span().end());
                    first = next;
                }
            }
            windows.add(inputs.size() - before);
        }

        private void stretch(Sentence sentence, int begin, int end) {
            if (end - begin > STRETCH) {
                return; // one endless word names nobody
            }
            Pieces all = model.pieces(document.text(sentence.span().in()), begin, end);
            for (int from = 0; from < all.size() && !isFull(); ) {
                int to = cut(all, from);
                inputs.add(new Encoder.Input(
                        sentence.span().in(), from == 0 && to == all.size() ? all : all.part(from, to)));
                pieces += to - from;
                from = to;
            }
        }

        /** The end of the window from the piece on: at a gap between words where there is one. */
        private int cut(Pieces all, int from) {
            int to = Math.min(all.size(), from + WINDOW);
            int gap = to;
            while (gap < all.size() && gap > from + WINDOW / 2 && all.begins()[gap] == all.ends()[gap - 1]) {
                gap--;
            }
            return gap > from + WINDOW / 2 ? gap : to;
        }

        Encoding encoding() {
            List<Window> read = model.encode(inputs);
            List<List<Window>> sentences = new ArrayList<>(windows.size());
            int at = 0;
            for (int count : windows) {
                sentences.add(read.subList(at, at + count));
                at += count;
            }
            return new Encoding(sentences);
        }
    }
}
