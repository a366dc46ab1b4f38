package org.entente.enrich.linking;

import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a person's name. */
final class Names {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INITIAL = Pattern.compile("(?<= )\\p{Lu}\\.? (?=\\p{Lu})");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    private Names() {}

    /** On one line, one space between words. */
    static String plain(String name) {
        boolean isPlain =
                name.indexOf('\n') < 0 && name.indexOf("  ") < 0 && name.indexOf('\t') < 0 && name.indexOf('\r') < 0;
        return isPlain ? name : SPACE.matcher(name).replaceAll(" ");
    }

    /** Without initials between the names: "John A. Smith" is "John Smith". */
    static String withoutInitials(String name) {
        return name.indexOf('.') < 0 ? name : INITIAL.matcher(name).replaceAll("");
    }

    static boolean isFull(String name) {
        return name.indexOf(' ') > 0;
    }

    /** The family name. */
    static String family(String fullName, boolean familyFirst) {
        if (familyFirst || hasGivenTail(fullName)) {
            return fullName.substring(0, fullName.indexOf(' '));
        }
        int end = fullName.length();
        int begin = fullName.lastIndexOf(' ') + 1;
        while (begin > 0 && SUFFIXES.contains(fullName.substring(begin, end))) {
            end = begin - 1;
            begin = fullName.lastIndexOf(' ', end - 1) + 1;
        }
        String family = fullName.substring(begin, end);
        return family.endsWith(",") ? family.substring(0, family.length() - 1) : family;
    }

    /** "Kim Sung-bae": a second half of a given name in lower case comes after a Korean or Chinese family name. */
    private static boolean hasGivenTail(String fullName) {
        int hyphen = fullName.lastIndexOf('-');
        return hyphen > fullName.indexOf(' ')
                && hyphen + 1 < fullName.length()
                && Character.isLowerCase(fullName.charAt(hyphen + 1));
    }
}
