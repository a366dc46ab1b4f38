package org.entente.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BioDecoderTest {

    private static final int B_PERSON = 1;
    private static final int I_PERSON = 2;
    private static final int B_PLACE = 3;
    private static final int I_PLACE = 4;

    @Test
    void shouldBeginANameThatTheLikeliestLabelsWouldBreak() {
        float[] logits = new float[2 * BioDecoder.LABELS];
        logits[B_PLACE] = 2;
        logits[B_PERSON] = 1.5f;
        logits[BioDecoder.LABELS + I_PERSON] = 5;
        assertThat(BioDecoder.decode(logits)).containsExactly(B_PERSON, I_PERSON);
    }

    @Test
    void shouldNotBeginInside() {
        float[] logits = new float[BioDecoder.LABELS];
        logits[I_PLACE] = 9;
        logits[B_PLACE] = 1;
        assertThat(BioDecoder.decode(logits)).containsExactly(B_PLACE);
        assertThat(BioDecoder.decode(new float[0])).isEmpty();
    }

    @Test
    void shouldReadOnBehindAWordThatIsCertain() {
        float[] logits = new float[2 * BioDecoder.LABELS];
        logits[BioDecoder.OUTSIDE] = BioDecoder.CERTAIN;
        logits[BioDecoder.LABELS + B_PLACE] = 0.001f;
        assertThat(BioDecoder.decode(logits)).containsExactly(BioDecoder.OUTSIDE, B_PLACE);
    }

    /** Brute force over all sequences of three words. */
    @Property(tries = 60)
    void shouldFindTheLikeliestLegalSequence(@ForAll @Size(3 * BioDecoder.LABELS) byte[] numbers) {
        float[] logits = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            logits[i] = numbers[i];
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int sequence = 0; sequence < 729; sequence++) {
            int[] labels = {sequence / 81, sequence / 9 % 9, sequence % 9};
            best = isLegal(labels) ? Math.max(best, sum(logits, labels)) : best;
        }
        int[] decoded = BioDecoder.decode(logits);
        assertThat(isLegal(decoded)).isTrue();
        assertThat(sum(logits, decoded)).isEqualTo(best);
    }

    private static boolean isLegal(int[] labels) {
        int before = BioDecoder.OUTSIDE;
        for (int label : labels) {
            if (BioDecoder.isInside(label) && before != label && before != label - 1) {
                return false;
            }
            before = label;
        }
        return true;
    }

    private static float sum(float[] logits, int[] labels) {
        return logits[labels[0]] + logits[9 + labels[1]] + logits[18 + labels[2]];
    }
}
