package org.entente.aggregate.recount;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.NearDuplicates;

/**
 * Finds the stories of the latest revisions from scratch, article by article in the order of publication. It shares with the served
 * stories what an article says and which two are near-duplicates, and nothing else.
 */
public final class StoryRecount {

    private record Band(int place, long value) {}

    private StoryRecount() {}

    /**
     * The same articles, each as one of the story that its earliest near-duplicate before it belongs to; of its own if there is none.
     *
     * @param latest the latest revision of each article, in any order
     */
    public static List<ArticleFacts> resolved(Collection<ArticleFacts> latest, NearDuplicates near) {
        List<ArticleFacts> ordered = new ArrayList<>(latest);
        ordered.sort(Comparator.comparingLong(StoryRecount::millis)
                .thenComparing(
                        article -> article.id().getBytes(StandardCharsets.UTF_8),
                        (one, two) -> Arrays.compareUnsigned(one, two)));
        List<ArticleFacts> resolved = new ArrayList<>(ordered.size());
        Map<Band, List<Integer>> sharing = new HashMap<>();
        for (ArticleFacts article : ordered) {
            String story = article.story();
            Fingerprint fingerprint = article.fingerprint();
            if (article.usable() && fingerprint != null) {
                int earliest = Integer.MAX_VALUE;
                Set<Integer> compared = new HashSet<>();
                for (int place = 0; place < Fingerprint.BANDS; place++) {
                    List<Integer> others =
                            sharing.computeIfAbsent(new Band(place, fingerprint.band(place)), any -> new ArrayList<>());
                    for (int other : others) {
                        if (other < earliest && compared.add(other) && areNear(near, resolved.get(other), article)) {
                            earliest = other;
                        }
                    }
                    others.add(resolved.size());
                }
                if (earliest < Integer.MAX_VALUE) {
                    story = resolved.get(earliest).story();
                }
            }
            resolved.add(article.of(story));
        }
        return resolved;
    }

    private static boolean areNear(NearDuplicates near, ArticleFacts one, ArticleFacts other) {
        Fingerprint first = one.fingerprint();
        Fingerprint second = other.fingerprint();
        return first != null && second != null && near.test(first, millis(one), second, millis(other));
    }

    /** As published; what lies before 1970 counts as its beginning. */
    private static long millis(ArticleFacts article) {
        return Math.max(0, article.publishedAt().toEpochMilli());
    }
}
