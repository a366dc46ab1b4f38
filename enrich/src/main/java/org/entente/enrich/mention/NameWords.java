package org.entente.enrich.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Words that tell what a capitalised word is about, from the lists beside this class. */
final class NameWords {

    private static final Set<String> TITLES = kind("title");
    private static final Set<String> ORGANISATION = kind("organisation");
    private static final Set<String> PLACE = kind("place");
    private static final Set<String> GENERIC = kind("generic");
    private static final Set<String> WHERE = kind("where");
    private static final Set<String> PARTICLES = kind("particle");
    private static final Set<String> JOINERS = kind("joiner");
    private static final Set<String> QUALIFIERS = kind("qualifier");
    private static final Set<String> SPEECH = kind("speech");
    private static final Set<String> OFFICES = kind("office");
    private static final Set<String> SITES = kind("site");
    private static final Set<String> COMMON = new HashSet<>(lines("common-words.txt"));
    private static final Set<String> GIVEN = new HashSet<>(lines("given-names.txt"));
    private static final Set<String> CONTRACTIONS = Set.of("ve", "m", "re", "ll", "d", "t");

    private NameWords() {}

    static boolean isCapitalised(String text) {
        return Character.isUpperCase(text.charAt(0));
    }

    static boolean isTitle(String text) {
        return TITLES.contains(text);
    }

    /** Whether an organisation's name has the word for its kind: "Party", "Bank". */
    static boolean isOrganisation(String text) {
        return ORGANISATION.contains(text);
    }

    static boolean isPlace(String text) {
        return PLACE.contains(text);
    }

    /** Whether the word, capitalised, names nobody by itself: "However", "Monday", "I've". */
    static boolean isGeneric(String text) {
        return GENERIC.contains(text) || isContraction(text);
    }

    private static boolean isContraction(String text) {
        int mark = Math.max(text.indexOf('\''), text.indexOf('’'));
        return mark > 0 && CONTRACTIONS.contains(text.substring(mark + 1));
    }

    /** Whether a capital after the word is a place and not a government. */
    static boolean isWhere(String text) {
        return WHERE.contains(text);
    }

    static boolean isParticle(String text) {
        return PARTICLES.contains(text);
    }

    static boolean isJoiner(String text) {
        return JOINERS.contains(text);
    }

    static boolean isQualifier(String text) {
        return QUALIFIERS.contains(text);
    }

    static boolean isSpeech(String text) {
        return SPEECH.contains(text);
    }

    static boolean isOffice(String text) {
        return OFFICES.contains(text);
    }

    /** Whether a capital before the word is a place and not a government. */
    static boolean isSite(String text) {
        return SITES.contains(text);
    }

    /** Whether news copy writes the word in lower case where no name or sentence begins. */
    static boolean isCommon(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower)
                || (lower.length() > 4
                        && lower.endsWith("s")
                        && COMMON.contains(lower.substring(0, lower.length() - 1)));
    }

    static boolean isGiven(String text) {
        return GIVEN.contains(text);
    }

    private static Set<String> kind(String kind) {
        for (String line : lines("name-words.tsv")) {
            if (line.startsWith(kind + '\t')) {
                return Set.of(line.substring(kind.length() + 1).split(" ", -1));
            }
        }
        throw new IllegalStateException("name-words.tsv has no line '" + kind + "': build the enrich module anew");
    }

    private static List<String> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
