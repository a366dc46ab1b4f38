package org.entente.aggregate.story;

import java.time.Duration;
import org.entente.aggregate.article.Fingerprint;

/**
 * Whether two articles tell one story in nearly the same words: published within a window of each other, a band of their
 * fingerprints equal, and most of the shorter body in the longer one. The containment follows from the estimated resemblance s and the
 * numbers of shingles, as |A &#8745; B| = s / (1 + s) * (|A| + |B|); unlike the resemblance it is as high for a copy cut to half. A
 * resemblance so low that its error would decide is none.
 *
 * @param window how far apart in event time, not negative
 */
public record NearDuplicates(Duration window) {

    private static final double LEAST_RESEMBLANCE = 0.3;
    private static final double LEAST_CONTAINMENT = 0.6;

    /**
     * Whether they are; the same both ways.
     *
     * @param millis when the one was published, since the epoch
     * @param otherMillis when the other was
     */
    public boolean test(Fingerprint one, long millis, Fingerprint other, long otherMillis) {
        return Math.abs(millis - otherMillis) <= window.toMillis() && shareABand(one, other) && overlap(one, other);
    }

    private static boolean overlap(Fingerprint one, Fingerprint other) {
        double resemblance = one.resemblance(other);
        if (resemblance < LEAST_RESEMBLANCE) {
            return false;
        }
        double common = resemblance / (1 + resemblance) * ((double) one.shingles() + other.shingles());
        return common >= LEAST_CONTAINMENT * Math.min(one.shingles(), other.shingles());
    }

    private static boolean shareABand(Fingerprint one, Fingerprint other) {
        for (int place = 0; place < Fingerprint.BANDS; place++) {
            if (one.band(place) == other.band(place)) {
                return true;
            }
        }
        return false;
    }
}
