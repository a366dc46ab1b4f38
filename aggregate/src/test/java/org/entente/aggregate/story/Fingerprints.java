package org.entente.aggregate.story;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.entente.aggregate.article.Fingerprint;

/** Fingerprints that are like one another, less like or not at all. */
public final class Fingerprints {

    private static final int MINIMA = 128;

    private Fingerprints() {}

    /**
     * One of a family: of its minima that share, spread evenly at random, is the variant's own.
     *
     * @param family which minima it starts from
     * @param variant which of them it changes
     * @param changed how many of the 128
     */
    public static Fingerprint of(int family, int variant, int changed, int shingles) {
        RandomGenerator common = new Random(family);
        ByteBuffer form = ByteBuffer.allocate(1 + Integer.BYTES + MINIMA * Short.BYTES);
        form.put((byte) 1).putInt(shingles);
        for (int i = 0; i < MINIMA; i++) {
            form.putShort((short) common.nextInt());
        }
        RandomGenerator own = new Random(variant * 1000L + family);
        for (int i = 0; i < changed; i++) {
            form.putShort(1 + Integer.BYTES + own.nextInt(MINIMA) * Short.BYTES, (short) own.nextInt());
        }
        return Objects.requireNonNull(Fingerprint.of(form.array()));
    }
}
