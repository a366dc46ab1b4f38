package org.entente.enrich.linking;

import java.util.Locale;
import java.util.Set;

/** Words that name those who act for a state, and what may stand between them and its name. */
final class OfficeWords {

    /** Offices whose holder the gazetteer may know, by the number of their words. */
    static final int LONGEST = 3;

    private static final Set<String> WHO_ACTS = Set.of(
            "president",
            "premier",
            "chancellor",
            "minister",
            "ambassador",
            "envoy",
            "consul",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "lawmaker",
            "legislator",
            "senator",
            "parliamentarian",
            "general",
            "admiral",
            "colonel",
            "commander",
            "marshal",
            "aide",
            "adviser",
            "advisor",
            "diplomat",
            "official",
            "governor",
            "negotiator",
            "secretary",
            "leader",
            "king",
            "queen",
            "prince",
            "princess",
            "emir",
            "sultan",
            "prosecutor",
            "representative",
            "delegate",
            "chief");

    private static final Set<String> BETWEEN = Set.of(
            "prime",
            "vice",
            "deputy",
            "acting",
            "interim",
            "former",
            "then",
            "foreign",
            "defence",
            "defense",
            "interior",
            "home",
            "finance",
            "economy",
            "trade",
            "energy",
            "health",
            "justice",
            "oil",
            "transport",
            "agriculture",
            "education",
            "security",
            "national",
            "intelligence",
            "army",
            "navy",
            "military",
            "police",
            "opposition",
            "government",
            "state",
            "presidential",
            "parliamentary",
            "ministry",
            "cabinet",
            "senior",
            "top",
            "chief",
            "special",
            "crown",
            "ex",
            "-",
            "'s",
            "’s",
            "and",
            "affairs",
            "attorney",
            "central",
            "bank",
            "peace",
            "nuclear");

    private static final Set<String> NOT_IN_OFFICE = Set.of(
            "former", "ex", "then", "late", "next", "future", "deputy", "vice", "any", "-", "ousted", "deposed",
            "first");
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
