package org.entente.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.e2e.stories.Library.Way;
import org.entente.enrich.pipeline.StoryFingerprint;
import org.junit.jupiter.api.Test;

/**
 * Edits bodies out of a file of JSON lines, {@code -Dreplay}, and shows which edits are still found to be the same story: by an exact hash,
 * by fingerprints, and by brute force over the real shingles. All counts as published at one moment, so that every other body of the file
 * may be taken for the same by mistake. Then a window is filled, to see what an article costs meanwhile.
 */
final class StoriesRun {

    private static final long SEED = 20_241_125;
    private static final int SAMPLE = 200;
    private static final int ORIGINALS = 300;
    private static final int FILLED = 100_000;
    private static final NearDuplicates NEAR = new NearDuplicates(Duration.ofDays(3));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Test
    void shouldFindEditedCopiesAndNothingElse() throws IOException {
        List<String> texts = texts();
        Random random = new Random(SEED);
        Collections.shuffle(texts, random);
        Library library = new Library(texts, NEAR);
        originals(library);
        Map<Edit, Map<Way, Score>> scores = new EnumMap<>(Edit.class);
        for (int base = 0; base < SAMPLE; base++) {
            int other = texts.size() - 1 - base;
            Set<Integer> likeBase = library.like(Way.BRUTE_FORCE, library.get(base));
            Set<Integer> likeOther = library.like(Way.BRUTE_FORCE, library.get(other));
            for (Edit edit : Edit.values()) {
                Library.Body copy = library.body(edit.of(texts.get(base), texts.get(other), random));
                for (Way way : Way.values()) {
                    scores.computeIfAbsent(edit, any -> new EnumMap<>(Way.class))
                            .computeIfAbsent(way, any -> new Score())
                            .take(base, library.like(way, copy), edit.isCopy() ? likeBase : likeOther);
                }
            }
        }
        out.printf("%n%-62s  %-12s %-12s %-12s%n", "precision, recall", "exact hash", "fingerprint", "brute force");
        scores.forEach((edit, ways) -> {
            List<String> shown = ways.values().stream()
                    .map(score -> edit.isCopy() ? score.ofCopies() : score.ofOthers() + " merged")
                    .toList();
            out.printf("%-62s  %-12s %-12s %-12s%n", edit.words(), shown.get(0), shown.get(1), shown.get(2));
        });
    }

    /** Of bodies as they are. */
    private void originals(Library library) {
        long brute = 0;
        long fingerprint = 0;
        long both = 0;
        for (int place = 0; place < ORIGINALS; place++) {
            Set<Integer> really = library.like(Way.BRUTE_FORCE, library.get(place));
            Set<Integer> found = library.like(Way.FINGERPRINT, library.get(place));
            brute += really.size() - 1;
            fingerprint += found.size() - 1;
            found.retainAll(really);
            both += found.size() - 1;
        }
        out.printf(
                "%n%d bodies as they are have %d near-duplicates by brute force, %d by fingerprints, %d by both%n",
                ORIGINALS, brute, fingerprint, both);
    }

    @Test
    void shouldCostTheSameAsTheWindowFills() throws IOException {
        List<String> texts = texts();
        List<Fingerprint> fingerprints = new ArrayList<>();
        // Words with a number behind them are as like one another as they were, and unlike those with another number.
        for (int dialect = 0; fingerprints.size() < FILLED; dialect++) {
            for (String text : texts) {
                byte[] form = StoryFingerprint.of(dialect == 0 ? text : text.replaceAll("(\\p{L})\\b", "$1" + dialect));
                if (form != null && fingerprints.size() < FILLED) {
                    fingerprints.add(Fingerprint.of(form));
                }
            }
        }
        Collections.shuffle(fingerprints, new Random(SEED));
        new Filling().run(fingerprints.subList(0, FILLED / 5), NEAR);
        out.printf("%n%-10s %-28s %-20s %-20s%n", "articles", "compared with, per article", "time", "time / bare rows");
        List<Filling.Tenth> tenths = new Filling().run(fingerprints, NEAR);
        Filling.Tenth first = tenths.get(0);
        tenths.forEach(tenth -> out.printf(
                "%-10d %-28.3f %-20.2f %-20.2f%n",
                tenth.articles(),
                tenth.compared(),
                tenth.micros() / first.micros(),
                tenth.micros() / tenth.bareMicros()));
        assertThat(tenths.get(9).compared()).isLessThan(1);
    }

    private static List<String> texts() throws IOException {
        String file = System.getProperty("replay", "");
        assumeThat(file)
                .as("-Dreplay names a file of JSON lines, packed by gzip")
                .isNotEmpty();
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = json.readTree(line).path("text").asText();
                if (seen.add(text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
