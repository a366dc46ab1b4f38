package org.entente.enrich.linking;

import java.util.Locale;
import java.util.Set;
import org.entente.enrich.resource.WordLists;

/** Words that name those who act for a state, and what may stand between them and its name, from the list beside this class. */
final class OfficeWords {

    /** Offices whose holder the gazetteer may know, by the number of their words. */
    static final int LONGEST = 3;

    private static final WordLists LISTS = WordLists.load(OfficeWords.class, "office-words");
    private static final Set<String> WHO_ACTS = LISTS.of("acts");
    private static final Set<String> BETWEEN = LISTS.of("between");
    private static final Set<String> NOT_IN_OFFICE = LISTS.of("not-in-office");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private OfficeWords() {}

    /** "minister", "spokeswoman": somebody who, with a country beside the word, acts for it. */
    static boolean isWhoActs(String word) {
        return WHO_ACTS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "foreign", "deputy": what may stand between a country and such a word. */
    static boolean isBetween(String word) {
        return BETWEEN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word before an office says that its holder is not meant. */
    static boolean isNotInOffice(String word) {
        return NOT_IN_OFFICE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
