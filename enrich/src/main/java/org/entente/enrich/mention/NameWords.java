package org.entente.enrich.mention;

import java.util.Set;
import org.entente.enrich.resource.WordLists;

/** Words beside a name that tell what it stands for, from the list beside this class. */
final class NameWords {

    private static final WordLists LISTS = WordLists.load(NameWords.class, "name-words");
    private static final Set<String> TITLES = LISTS.of("title");
    private static final Set<String> PARTICLES = LISTS.of("particle");
    private static final Set<String> WHERE = LISTS.of("where");
    private static final Set<String> SITES = LISTS.of("site");
    private static final Set<String> ALLIES = LISTS.of("ally");
    private static final Set<String> ADDRESSING = LISTS.of("addressing");

    private NameWords() {}

    static boolean isTitle(String text) {
        return TITLES.contains(text);
    }

    /** "al" of "al-Sisi": a word in small letters that a name may begin with. */
    static boolean isParticle(String text) {
        return PARTICLES.contains(text);
    }

    /** Whether a capital after the word is a place and not a government. */
    static boolean isWhere(String text) {
        return WHERE.contains(text);
    }

    /** Whether a capital before the word is a place and not a government. */
    static boolean isSite(String text) {
        return SITES.contains(text);
    }

    /** "ally", "critic": after the word, "of" stands before a government. */
    static boolean isAlly(String text) {
        return ALLIES.contains(text);
    }

    /** "protested": after the word, "to" stands before a government. */
    static boolean isAddressing(String text) {
        return ADDRESSING.contains(text);
    }
}
