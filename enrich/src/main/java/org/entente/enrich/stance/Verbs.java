package org.entente.enrich.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Verbs that put their subject for or against their object, and verbs that name it.
 *
 * <p>The acts are distilled from the CAMEO verb patterns by {@code training/distil_stance_verbs.py}. Immutable.
 */
final class Verbs {

    /** The preposition of a direct object. */
    static final String DIRECT = "-";

    private static final String RESOURCE = "verbs.tsv";
    private static final Set<String> NAMING = Set.of(
            "called",
            "calls",
            "calling",
            "described",
            "describes",
            "describing",
            "dubbed",
            "branded",
            "labelled",
            "labeled",
            "termed",
            "deemed",
            "portrayed",
            "denounced",
            "hailed",
            "praised");

    private final Map<String, Map<String, Double>> strengths;

    private Verbs(Map<String, Map<String, Double>> strengths) {
        this.strengths = new HashMap<>(strengths);
    }

    static Verbs load() {
        InputStream resource = Verbs.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("the resource " + RESOURCE + " is missing: build the enrich module anew");
        }
        Map<String, Map<String, Double>> strengths = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    strengths
                            .computeIfAbsent(fields[0], form -> new HashMap<>())
                            .put(fields[1], Double.valueOf(fields[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Verbs(strengths);
    }

    /** Preposition to strength in [-1, 1]; empty for a word that is no such verb. */
    Map<String, Double> strengths(String form) {
        return strengths.getOrDefault(form, Map.of());
    }

    /** Whether the verb gives its object a name: "called him a friend". */
    boolean names(String form) {
        return NAMING.contains(form);
    }
}
