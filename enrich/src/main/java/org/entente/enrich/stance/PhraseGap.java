package org.entente.enrich.stance;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the text between two names whether they are one noun phrase, or the members of one list. */
final class PhraseGap {

    private static final Pattern TITLES = Pattern.compile("(?:['’]s?)?(?:[ -][\\p{L}.-]+){0,3}[ -]");
    private static final Pattern LIST = Pattern.compile(",? (?:and|or) (?:the )?|, (?:the )?");
    private static final Pattern CLOSE = Pattern.compile(",? and (?:the )?");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "and", "or", "but", "to", "with", "of", "for", "in", "on", "at", "by", "from", "over", "against", "that",
            "who", "as", "is", "was", "has", "had", "will", "would", "than", "after", "about", "like", "towards",
            "toward", "into", "near", "are", "said");

    private static final Set<String> POSSESSIVE = Set.of("'", "’", "'s", "’s");

    private PhraseGap() {}

    static boolean joins(String gap) {
        if (!TITLES.matcher(gap).matches()) {
            return false;
        }
        String last = "";
        for (String word : gap.split("[ -]", -1)) {
            if (FUNCTION_WORDS.contains(word) || word.endsWith("ed") || word.endsWith("ing")) {
                return false;
            }
            last = word.isEmpty() || POSSESSIVE.contains(word) ? last : word;
        }
        return last.isEmpty() || Character.isUpperCase(last.charAt(0)) || SpeakerWords.isTitle(last);
    }

    /** "Norway's prime minister, Jonas Gahr Store": an office between its owner and its holder. */
    static boolean isOffice(String gap) {
        String office = gap.endsWith(", ") ? gap.substring(0, gap.length() - 2) : "";
        return joins(office + ' ') && SpeakerWords.isOffice(office.substring(office.lastIndexOf(' ') + 1));
    }

    /** Before the last of a list. */
    static boolean closes(String gap) {
        return CLOSE.matcher(gap).matches();
    }

    /** Before another member of a list. */
    static boolean goesOn(String gap) {
        return gap.equals(", ") || gap.equals(", the ");
    }

    static boolean lists(String gap) {
        return LIST.matcher(gap).matches();
    }
}
