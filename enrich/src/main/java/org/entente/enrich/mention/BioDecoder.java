package org.entente.enrich.mention;

import java.util.Arrays;

/**
 * The likeliest sequence of BIO labels that is one: a name goes on only after a word of the same type (Viterbi with forbidden
 * transitions and no other weights).
 *
 * <p>Labels are numbered O, B-PER, I-PER, B-LOC, I-LOC, B-ORG, I-ORG, B-MISC, I-MISC.
 */
final class BioDecoder {

    static final int LABELS = 9;
    static final int OUTSIDE = 0;

    /** A logit beyond all of the model's, and small enough for sums that keep the differences of all others. */
    static final float CERTAIN = 1000;

    private BioDecoder() {}

    /** The label of each word; {@code logits} has {@value #LABELS} for each. */
    static int[] decode(float[] logits) {
        int length = logits.length / LABELS;
        int[][] from = new int[length][LABELS];
        double[] best = new double[LABELS];
        for (int word = 0; word < length; word++) {
            double[] next = new double[LABELS];
            int likeliest = likeliest(best);
            for (int label = 0; label < LABELS; label++) {
                boolean isInside = isInside(label);
                int before = isInside ? (best[label] > best[label - 1] ? label : label - 1) : likeliest;
                boolean isLegal = !isInside || word > 0;
                from[word][label] = before;
                next[label] = isLegal ? best[before] + logits[word * LABELS + label] : Double.NEGATIVE_INFINITY;
            }
            best = next;
        }
        int[] labels = new int[length];
        int label = likeliest(best);
        for (int word = length - 1; word >= 0; word--) {
            labels[word] = label;
            label = from[word][label];
        }
        return labels;
    }

    static boolean isInside(int label) {
        return label > OUTSIDE && label % 2 == 0;
    }

    private static int likeliest(double[] values) {
        double most = Arrays.stream(values).max().orElse(0);
        int at = 0;
        while (values[at] < most) {
            at++;
        }
        return at;
    }
}
