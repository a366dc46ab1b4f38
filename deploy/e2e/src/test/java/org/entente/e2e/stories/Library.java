package org.entente.e2e.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.enrich.pipeline.StoryFingerprint;
import org.jspecify.annotations.Nullable;

/** Bodies, and which of them are like another in each of three ways. */
final class Library {

    /** How likeness is found. */
    enum Way {
        /** The same words. */
        EXACT,
        /** As the topology does: bands first, then the estimate. */
        FINGERPRINT,
        /** The same measures over the real shingles of every body. */
        BRUTE_FORCE
    }

    private static final double LEAST_RESEMBLANCE = 0.3;
    private static final double LEAST_CONTAINMENT = 0.6;

    private record Band(int place, long value) {}

    /** A body in the three forms. */
    static final class Body {

        private final String plain;
        private final long[] shingles;
        private final @Nullable Fingerprint fingerprint;

        /**
         * A body in these forms.
         *
         * @param plain its words in lower case
         * @param shingles every four words in a row, each as a number of its own, ascending
         */
        private Body(String plain, long[] shingles, @Nullable Fingerprint fingerprint) {
            this.plain = plain;
            this.shingles = shingles;
            this.fingerprint = fingerprint;
        }
    }

    private final NearDuplicates near;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> twoWords = new HashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private final Map<String, List<Integer>> byWords = new HashMap<>();
    private final Map<Band, List<Integer>> byBand = new HashMap<>();

    Library(List<String> texts, NearDuplicates near) {
        this.near = near;
        for (String text : texts) {
            Body body = body(text);
            int place = bodies.size();
            bodies.add(body);
            byWords.computeIfAbsent(body.plain, any -> new ArrayList<>()).add(place);
            for (Band band : bands(body)) {
                byBand.computeIfAbsent(band, any -> new ArrayList<>()).add(place);
            }
        }
    }

    Body body(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        int[] twos = new int[Math.max(0, parts.length - 1)];
        for (int i = 0; i < twos.length; i++) {
            twos[i] = number(twoWords, (long) number(words, parts[i]) << Integer.SIZE | number(words, parts[i + 1]));
        }
        long[] shingles = IntStream.range(0, Math.max(0, twos.length - 2))
                .mapToLong(i -> (long) twos[i] << Integer.SIZE | twos[i + 2])
                .sorted()
                .distinct()
                .toArray();
        byte[] form = StoryFingerprint.of(text);
        return new Body(String.join(" ", parts), shingles, form == null ? null : Fingerprint.of(form));
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    Body get(int place) {
        return bodies.get(place);
    }

    /** The places of the bodies that are like this one. */
    Set<Integer> like(Way way, Body body) {
        return switch (way) {
            case EXACT -> Set.copyOf(byWords.getOrDefault(body.plain, List.of()));
            case FINGERPRINT -> byFingerprint(body);
            case BRUTE_FORCE -> byBruteForce(body);
        };
    }

    private Set<Integer> byFingerprint(Body body) {
        Set<Integer> found = new TreeSet<>();
        for (Band band : bands(body)) {
            for (int place : byBand.getOrDefault(band, List.of())) {
                Fingerprint other = bodies.get(place).fingerprint;
                if (body.fingerprint != null && other != null && near.test(body.fingerprint, 0, other, 0)) {
                    found.add(place);
                }
            }
        }
        return found;
    }

    private Set<Integer> byBruteForce(Body body) {
        Set<Integer> found = new TreeSet<>();
        IntStream.range(0, bodies.size())
                .parallel()
                .filter(place -> overlap(body.shingles, bodies.get(place).shingles))
                .boxed()
                .toList()
                .forEach(found::add);
        return found;
    }

    private static boolean overlap(long[] one, long[] other) {
        if (Math.min(one.length, other.length) < LEAST_RESEMBLANCE * Math.max(one.length, other.length)) {
            return false;
        }
        int common = 0;
        int at = 0;
        for (long shingle : one) {
            while (at < other.length && other[at] < shingle) {
                at++;
            }
            if (at < other.length && other[at] == shingle) {
                common++;
            }
        }
        int all = one.length + other.length - common;
        return common > 0
                && common >= LEAST_RESEMBLANCE * all
                && common >= LEAST_CONTAINMENT * Math.min(one.length, other.length);
    }

    private static List<Band> bands(Body body) {
        Fingerprint fingerprint = body.fingerprint;
        return fingerprint == null
                ? List.of()
                : IntStream.range(0, Fingerprint.BANDS)
                        .mapToObj(place -> new Band(place, fingerprint.band(place)))
                        .toList();
    }
}
