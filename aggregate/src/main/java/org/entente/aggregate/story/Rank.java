package org.entente.aggregate.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An article's place in the order of publication, and where it is kept. Of articles of one moment the ids decide, in UTF-8 byte order as
 * in the stores.
 *
 * @param millis when it was published, since the epoch; before 1970 counts as 0
 * @param article its id
 * @param home the partition of articles that holds it
 */
public record Rank(long millis, String article, int home) implements Comparable<Rank> {

    @Override
    public int compareTo(Rank other) {
        return millis != other.millis
                ? Long.compare(millis, other.millis)
                : Arrays.compareUnsigned(
                        article.getBytes(StandardCharsets.UTF_8), other.article.getBytes(StandardCharsets.UTF_8));
    }
}
