package org.entente.enrich.stance;

import java.util.HashSet;
import java.util.Set;

/** The forms of the verbs whose subject speaks. */
final class SpeechVerbs {

    private static final Set<String> IRREGULAR = Words.of("""
            said says say saying told tells tell telling wrote writes writing thinks thought retorted quipped
            quips admits admitted admitting tweeted tweets replied replies replying clarified testified
            testifies swore swears foresaw foresees
            """);

    /** Verbs whose form in -s is not taken, since it is a noun as often. */
    private static final Set<String> REGULAR = Words.of("""
            acknowledge add affirm allege announce answer argue ask assert assure believe boast caution claim
            comment complain concede conclude confess confirm contend continue counter declare disclose
            emphasise emphasize estimate explain hint inform insist joke lament maintain mention muse note
            object observe pledge post predict proclaim promise protest reassure recall reiterate remark remind
            report respond retort reveal shout state stress suggest underline urge vow warn
            """);

    private static final Set<String> NOUNS = Set.of(
            "answers",
            "comments",
            "counters",
            "estimates",
            "jokes",
            "mentions",
            "objects",
            "posts",
            "protests",
            "remarks",
            "reports",
            "shouts");
    private static final Set<String> TO_SOMEBODY = Words.of("""
            told tells tell telling assured assures reassured informed informs reminded reminds warned asked
            asks promised urged swore
            """);
    private static final Set<String> NAMING = Words.of("""
            accused blasted branded called calling calls cited condemned condemning criticised criticized
            decried deemed denounced denouncing described describes describing dismissed dismissing dubbed
            hailed hailing labelled labeled mocked mocking portrayed praised praising referred rejected
            rejecting ridiculed slammed slamming speaks speaking spoke termed welcomed welcoming
            """);
    private static final Set<String> FORMS = forms();

    private SpeechVerbs() {}

    static boolean contains(String form) {
        return FORMS.contains(form);
    }

    /** Whether the next word makes another verb of it: "asked for help", "added to the worries", "continues to shoot". */
    static boolean isOther(String form, String next) {
        return switch (next) {
            case "for" -> form.startsWith("ask");
            case "to" ->
                form.startsWith("add")
                        || form.startsWith("continu")
                        || form.startsWith("object")
                        || form.startsWith("ask");
            default -> false;
        };
    }

    /** Whether the verb may put its object in words of its subject's own: "called it “a gift”". */
    static boolean isNaming(String form) {
        return NAMING.contains(form);
    }

    /** Whether the next name may be that of the one spoken to. */
    static boolean isToSomebody(String form) {
        return TO_SOMEBODY.contains(form);
    }

    private static Set<String> forms() {
        Set<String> forms = new HashSet<>(IRREGULAR);
        for (String verb : REGULAR) {
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            forms.add(stem + "ed");
            forms.add(stem + "ing");
            forms.add(verb.endsWith("ss") ? verb + "es" : verb + "s");
        }
        forms.removeAll(NOUNS);
        return Set.copyOf(forms);
    }
}
