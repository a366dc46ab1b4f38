package org.entente.enrich.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Cuts text into word pieces, each with its place in UTF-16 code units. Thread-safe until closed.
 *
 * <p>The tokenizer's library reports its use to its makers unless told not to; it is told so before it is loaded.
 */
final class WordPieces implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    WordPieces(byte[] json) throws IOException {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        this.tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json),
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    /** The pieces of the stretch {@code [begin, end)} of the text. */
    Pieces of(String text, int begin, int end) {
        String stretch = readable(text.substring(begin, end));
        Encoding encoding = tokenizer.encode(stretch, false, false);
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] begins = new int[spans.length];
        int[] ends = new int[spans.length];
        int[] cases = new int[spans.length];
        Places places = new Places(stretch);
        CaseIds words = new CaseIds(stretch);
        for (int i = 0; i < spans.length; i++) {
            int from = places.of(spans[i].getStart());
            begins[i] = begin + from;
            ends[i] = begin + places.of(spans[i].getEnd());
            cases[i] = words.at(from);
        }
        return new Pieces(encoding.getIds(), cases, begins, ends);
    }

    /** The same text with spaces for what the tokenizer's library takes for several signs: NUL and halves of surrogate pairs. */
    private static String readable(String text) {
        StringBuilder readable = null;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(sign)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (isPair) {
                at++;
            } else if (sign == 0 || Character.isSurrogate(sign)) {
                readable = readable == null ? new StringBuilder(text) : readable;
                readable.setCharAt(at, ' ');
            }
        }
        return readable == null ? text : readable.toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** From places in code points, asked in ascending order or one back, to places in code units. */
    private static final class Places {

        private final String text;
        private int points;
        private int units;

        Places(String text) {
            this.text = text;
        }

        int of(int point) {
            units = text.offsetByCodePoints(units, point - points);
            points = point;
            return units;
        }
    }
}
