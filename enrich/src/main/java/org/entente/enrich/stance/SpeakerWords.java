package org.entente.enrich.stance;

import java.util.Set;
import org.entente.enrich.resource.WordLists;

/** Nouns for those who speak in the news, in the singular or plural of their own form, from the list beside this class. */
final class SpeakerWords {

    private static final WordLists LISTS = WordLists.load(SpeakerWords.class, "speaker-words");
    private static final Set<String> OFFICES = LISTS.of("office");
    private static final Set<String> BODIES = LISTS.of("body");
    private static final Set<String> OF_STATES = LISTS.of("of-state");
    private static final Set<String> SEVERAL = LISTS.of("several");
    private static final Set<String> TITLES = LISTS.of("title");
    private static final Set<String> VOICES = LISTS.of("voice");
    private static final Set<String> SPOKESPEOPLE = LISTS.of("spokesperson");
    private static final Set<String> WOMEN = LISTS.of("woman");
    private static final Set<String> MEN = LISTS.of("man");

    private SpeakerWords() {}

    /** "president": one person. */
    static boolean isOffice(String word) {
        return OFFICES.contains(word);
    }

    /** "president", "billionaire": what stands before a name that it belongs to. */
    static boolean isTitle(String word) {
        return OFFICES.contains(word)
                || BODIES.contains(word)
                || WOMEN.contains(word)
                || MEN.contains(word)
                || TITLES.contains(word);
    }

    /** "spokesman": one who speaks for others, mostly without a name. */
    static boolean isVoiceOf(String word) {
        return SPOKESPEOPLE.contains(word) || VOICES.contains(word);
    }

    /** "spokesman": one whose words are those of the body spoken for. */
    static boolean isSpokesperson(String word) {
        return SPOKESPEOPLE.contains(word);
    }

    /** "ministry": more than one person. */
    static boolean isBody(String word) {
        return BODIES.contains(word);
    }

    /** "government": what countries have and other bodies do not. */
    static boolean isOfState(String word) {
        return OF_STATES.contains(word);
    }

    /** Whether the word with a name ("officials of Oxfam") speaks for who is named, other than "residents". */
    static boolean isSpeakingFor(String word) {
        return OFFICES.contains(word) || BODIES.contains(word) || SEVERAL.contains(word);
    }

    static boolean isWoman(String title) {
        return WOMEN.contains(title);
    }

    static boolean isMan(String title) {
        return MEN.contains(title);
    }
}
