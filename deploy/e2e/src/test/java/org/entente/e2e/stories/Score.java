package org.entente.e2e.stories;

import java.util.Locale;
import java.util.Set;

/** How often a way was right about the copies of one edit. */
final class Score {

    private long copies;
    private long found;
    private long named;
    private long right;

    /**
     * One copy.
     *
     * @param base the body it was made of
     * @param like the bodies it is said to be like
     * @param truly those it is like: the base, or another one with something of the base in it, and what is like that
     */
    void take(int base, Set<Integer> like, Set<Integer> truly) {
        copies++;
        found += like.contains(base) ? 1 : 0;
        named += like.size();
        right += like.stream().filter(truly::contains).count();
    }

    /** Precision and recall. */
    String ofCopies() {
        return String.format(
                Locale.ROOT, "%.3f %.3f", named == 0 ? 1 : right / (double) named, found / (double) copies);
    }

    /** How many were taken for a copy of the base. */
    String ofOthers() {
        return Long.toString(found);
    }
}
