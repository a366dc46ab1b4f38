package org.entente.aggregate.story;

import java.util.BitSet;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.Fingerprint;
import org.jspecify.annotations.Nullable;

/** An article as others are compared with it. */
public record Print(Rank rank, Fingerprint fingerprint) {

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /**
     * The article's print; null for one that is not compared.
     *
     * @param home the partition of articles that holds it
     */
    public static @Nullable Print of(ArticleFacts article, int home) {
        Fingerprint fingerprint = article.fingerprint();
        long millis = Math.max(0, article.publishedAt().toEpochMilli());
        return article.usable() && fingerprint != null
                ? new Print(new Rank(millis, article.id(), home), fingerprint)
                : null;
    }

    /** Which of the partitions of bands the band at that place belongs to, whoever has it. */
    int partition(int place, int partitions) {
        long hash = (fingerprint.band(place) * Fingerprint.BANDS + place) * MULTIPLIER;
        return (int) ((hash >>> Integer.SIZE) % partitions);
    }

    /** The partitions of bands in which the article has one; none for no article. */
    static BitSet partitions(@Nullable Print print, int partitions) {
        BitSet all = new BitSet(partitions);
        for (int place = 0; print != null && place < Fingerprint.BANDS; place++) {
            all.set(print.partition(place, partitions));
        }
        return all;
    }
}
