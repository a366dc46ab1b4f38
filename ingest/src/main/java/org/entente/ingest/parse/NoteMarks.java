package org.entente.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.ingest.parse.WireSignals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a note to editors says of the version that it came with. Only how a sentence begins counts, after an address such as
 * {@code Eds:}; so a note that speaks of another story's withdrawal, or of corrections to come, says nothing.
 */
final class NoteMarks {

    private static final int LONGEST_NOTE = 2000;

    private static final Pattern SENTENCES = Pattern.compile("[.;!?]\\s+|\\s--+\\s|\\s[–—]\\s|\\R");
    private static final Pattern ADDRESS = Pattern.compile(
            "^[\\s(\\[*-]*(?:(?:attn|attention)[.:]?\\s+)?(?:(?:(?:eds?|editors?|desks?)(?:['’]s? note)?|notes?|ednote)\\b)?"
                    + "(?:\\s*[.:,–—-]+)?[\\s(\\[*-]*");

    private static final String STORY = "(?:story|item|article|report|copy|text|alert|piece)";
    private static final Pattern WITHDRAWAL = Pattern.compile("^(?:"
            + "mandatory kill\\b"
            + "|(?:please )?(?:disregard|kill)$"
            + "|" + STORY + " (?:is |was |has been )?(?:withdrawn|killed|retracted)\\b"
            + "|(?:this|the|our) (?:\\S+ )?" + STORY
            + " (?:is |was |has been |is being )(?:withdrawn|killed|retracted)\\b"
            + "|(?:please )?(?:disregard|kill)(?:,? and do not use)? (?:this|our|the(?: above| following)?) "
            + "(?!previous|earlier|prior|first|last|original|old)(?:\\S+ )?" + STORY + "\\b"
            + "|withdrawn\\b|withdraws (?:this |the )?" + STORY + "\\b)");

    private record Verb(Signal signal, Pattern words) {}

    private static final List<Verb> VERBS = List.of(
            new Verb(
                    Signal.CORRECTION,
                    Pattern.compile("^(?:correct(?:s|ed|ing|ion(?! to (?:follow|come)))\\b|(?:this|the) (?:version|"
                            + STORY + ") corrects\\b)")),
            new Verb(Signal.REFILE, Pattern.compile("^refil(?:es?|ed|ing)\\b")),
            new Verb(Signal.REPEAT, Pattern.compile("^(?:repeat(?:s|ed|ing)?|resend(?:s|ing)?|rpt)\\b")),
            new Verb(Signal.UPDATE, Pattern.compile("^(?:updat(?:es?|ed|ing)|adds|recasts)\\b")));

    private NoteMarks() {}

    /** Null where it says nothing of the kind. A withdrawal counts in any sentence, else the first one that says something. */
    static @Nullable Signal of(String note) {
        String bounded = note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
        Signal first = null;
        for (String sentence : SENTENCES.split(bounded.toLowerCase(Locale.ROOT), -1)) {
            Signal said = ofSentence(plain(sentence));
            if (said == Signal.WITHDRAWAL) {
                return said;
            }
            first = first == null ? said : first;
        }
        return first;
    }

    /** Without the address, and without what closes a sentence. */
    private static String plain(String sentence) {
        String rest = ADDRESS.matcher(sentence).replaceFirst("");
        int end = rest.length();
        while (end > 0 && " .;!?)]*".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(0, end);
    }

    private static @Nullable Signal ofSentence(String sentence) {
        if (WITHDRAWAL.matcher(sentence).find()) {
            return Signal.WITHDRAWAL;
        }
        return VERBS.stream()
                .filter(verb -> verb.words().matcher(sentence).find())
                .map(Verb::signal)
                .findFirst()
                .orElse(null);
    }
}
