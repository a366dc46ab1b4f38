package org.entente.enrich.stance;

import java.util.Set;

/** Nouns for those who speak in the news, in the singular or plural of their own form. */
final class SpeakerWords {

    private static final Set<String> OFFICES = Words.of("""
            adviser advisor admiral aide ambassador bishop candidate cardinal chair chairman chairwoman
            chancellor chief colonel commander commissioner congressman congresswoman delegate deputy diplomat
            director director-general economist emir envoy general governor head king lawmaker leader mayor
            mediator minister monarch negotiator official opponent politician pontiff pope premier president
            prince princess professor prosecutor queen rapporteur representative secretary secretary-general
            senator speaker spokesman spokesperson spokeswoman strongman sultan veteran vice-president
            """);
    private static final Set<String> BODIES = Words.of("""
            administration agency alliance allies ally army authorities authority bank bloc board body bureau
            cabinet campaign coalition command commission committee communique company council countries country
            court delegation department embassy fighters force forces foundation fund government group house
            institute junta leadership mission military militia ministry movement navy network office
            organisation organization parliament party police presidency regime regulator ruler rulers
            secretariat senate service side state states statement team treasury union words
            """);
    private static final Set<String> OF_STATES = Words.of("""
            administration army authorities cabinet country forces government junta military ministry navy
            parliament presidency regime senate treasury
            """);
    private static final Set<String> SEVERAL = Words.of("""
            advisers advisors aides ambassadors chiefs commanders delegates diplomats envoys generals heads
            lawmakers leaders members ministers negotiators officers officials presidents prosecutors
            representatives senators spokesmen spokespeople
            """);
    private static final Set<String> TITLES = Set.of(
            "activist",
            "actor",
            "analyst",
            "author",
            "banker",
            "billionaire",
            "cleric",
            "co-founder",
            "counterpart",
            "dissident",
            "engineer",
            "expert",
            "founder",
            "historian",
            "host",
            "incumbent",
            "journalist",
            "judge",
            "justice",
            "laureate",
            "lawyer",
            "oligarch",
            "owner",
            "philanthropist",
            "physician",
            "rival",
            "scientist",
            "scholar",
            "singer",
            "successor",
            "tycoon",
            "writer",
            "actress",
            "attorney");
    private static final Set<String> VOICES = Set.of("official", "aide", "adviser", "advisor", "representative");
    private static final Set<String> SPOKESPEOPLE = Set.of("spokesman", "spokesperson", "spokeswoman");
    private static final Set<String> WOMEN = Set.of(
            "spokeswoman", "chairwoman", "congresswoman", "queen", "princess", "mrs", "ms", "miss", "lady", "dame");
    private static final Set<String> MEN = Set.of(
            "spokesman",
            "chairman",
            "congressman",
            "king",
            "prince",
            "pope",
            "emir",
            "sultan",
            "mr",
            "sir",
            "lord",
            "sheikh");

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
