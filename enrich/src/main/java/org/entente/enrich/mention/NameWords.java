package org.entente.enrich.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Words beside a name that tell what it stands for, from the list beside this class. */
final class NameWords {

    private static final String RESOURCE = "name-words.tsv";
    private static final Set<String> TITLES = kind("title");
    private static final Set<String> WHERE = kind("where");
    private static final Set<String> SITES = kind("site");

    private NameWords() {}

    static boolean isTitle(String text) {
        return TITLES.contains(text);
    }

    /** Whether a capital after the word is a place and not a government. */
    static boolean isWhere(String text) {
        return WHERE.contains(text);
    }

    /** Whether a capital before the word is a place and not a government. */
    static boolean isSite(String text) {
        return SITES.contains(text);
    }

    private static Set<String> kind(String kind) {
        for (String line : lines()) {
            if (line.startsWith(kind + '\t')) {
                return Set.of(line.substring(kind.length() + 1).split(" ", -1));
            }
        }
        throw new IllegalStateException(RESOURCE + " has no line '" + kind + "': build the enrich module anew");
    }

    private static List<String> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
