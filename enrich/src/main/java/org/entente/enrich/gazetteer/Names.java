package org.entente.enrich.gazetteer;

import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a person's name. */
public final class Names {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INITIAL = Pattern.compile("(?<= )\\p{Lu}\\.? (?=\\p{Lu})");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    private Names() {}

    /** On one line, one space between words. */
    public static String plain(String name) {
        boolean isPlain =
                name.indexOf('\n') < 0 && name.indexOf("  ") < 0 && name.indexOf('\t') < 0 && name.indexOf('\r') < 0;
        return isPlain ? name : SPACE.matcher(name).replaceAll(" ");
    }

    /** Without initials between the names: "John A. Smith" is "John Smith". */
    public static String withoutInitials(String name) {
        return name.indexOf('.') < 0 ? name : INITIAL.matcher(name).replaceAll("");
    }

    /** Whether it has a given name and a family name, or more. */
    public static boolean isFull(String name) {
        return name.indexOf(' ') > 0;
    }

    /**
     * The family name: without suffixes, and the first word where it stands first.
     *
     * @param familyFirst whether it is one of those whose family name stands first
     */
    public static String family(String fullName, boolean familyFirst) {
        int space = fullName.indexOf(' ');
        if (space > 0 && (familyFirst || hasGivenTail(fullName))) {
            return fullName.substring(0, space);
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
