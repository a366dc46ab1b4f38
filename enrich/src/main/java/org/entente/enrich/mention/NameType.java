package org.entente.enrich.mention;

import java.util.Locale;
import org.entente.enrich.document.MentionType;

/**
 * What a run of capitalised words names. A person needs evidence: a title, a given name, an initial, a verb of speech or an office beside it,
 * or a family name that stands alone elsewhere in the story; words that news copy has in lower case speak against it.
 */
final class NameType {

    private static final int LONGEST_PERSON = 4;

    private NameType() {}

    static MentionType of(Line line, int begin, int end, boolean titled, StoryWords words) {
        int length = 0;
        int capitals = 0;
        int common = 0;
        boolean isOrganisation = false;
        boolean isOdd = false;
        for (int i = begin; i < end; i++) {
            String text = line.text(i);
            length += Character.isLetterOrDigit(text.charAt(0)) ? 1 : 0;
            capitals += isCapitals(text) ? 1 : 0;
            common += isCommon(line, i, words) ? 1 : 0;
            isOrganisation |= NameWords.isOrganisation(text);
            isOdd |= isGlued(text) || isRepeated(line, begin, i);
        }
        String first = line.text(begin);
        String last = line.text(end - 1);
        if (isOrganisation) {
            return length == 1 ? (titled ? MentionType.PERSON : MentionType.MISC) : MentionType.ORGANISATION;
        }
        if (isOdd || length > LONGEST_PERSON) {
            return NameWords.isPlace(last) ? MentionType.PLACE : MentionType.MISC;
        }
        if (titled) {
            return common > 0 && last.endsWith("s") && NameWords.isCommon(last) ? MentionType.MISC : MentionType.PERSON;
        }
        boolean isGiven = length > 1
                && NameWords.isGiven(first)
                && common <= 1
                && (common == 0 || isCommon(line, end - 1, words));
        boolean isStreet = length > 2 && NameWords.isPlace(last);
        if (isGiven && !isStreet && !isAfterThe(line, begin)) {
            return MentionType.PERSON;
        }
        if (NameWords.isPlace(last) || NameWords.isPlace(first) || isWhere(line, begin)) {
            return common == length ? MentionType.MISC : MentionType.PLACE;
        }
        if (length == 1 || (capitals > 0 && isCapitals(first)) || common > 0 || isAfterThe(line, begin)) {
            return MentionType.MISC;
        }
        return hasInitial(line, begin, end) || isSpeaker(line, begin, end) || words.isAlone(last)
                ? MentionType.PERSON
                : MentionType.MISC;
    }

    private static boolean isCommon(Line line, int at, StoryWords words) {
        String text = line.text(at);
        return Character.isLetter(text.charAt(0))
                && text.length() > 1
                && !NameWords.isGiven(text)
                && !NameWords.isParticle(text)
                && (NameWords.isCommon(text) || words.has(lower(text)))
                && !(at > 0 && line.text(at - 1).equals("-"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isCapitals(String text) {
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }

    /** Two words run into one, as where a page's lines were lost: "TrumpGOP", "Warren2020". */
    private static boolean isGlued(String text) {
        for (int i = 1; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isUpperInside = Character.isUpperCase(sign) && Character.isLowerCase(text.charAt(i - 1)) && i > 3;
            if (isUpperInside || Character.isDigit(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(Line line, int begin, int at) {
        String text = line.text(at);
        for (int i = begin; i < at; i++) {
            if (text.length() > 2 && line.text(i).equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfterThe(Line line, int begin) {
        return line.text(begin - 1).equalsIgnoreCase("the");
    }

    private static boolean isWhere(Line line, int begin) {
        String before = line.text(begin - 1);
        return before.equals("in") || before.equals("near") || before.equals("at");
    }

    private static boolean hasInitial(Line line, int begin, int end) {
        for (int i = begin; i < end - 1; i++) {
            if (line.text(i).length() == 1
                    && Character.isUpperCase(line.text(i).charAt(0))
                    && line.text(i + 1).equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeaker(Line line, int begin, int end) {
        String before = line.text(begin - 1);
        String after = line.text(end);
        boolean isAside = after.equals(",") && isAside(line, end + 1);
        return NameWords.isSpeech(before) || NameWords.isOffice(before) || NameWords.isSpeech(after) || isAside;
    }

    /** "X Y, a professor", "X Y, 43,", "X Y, who". */
    private static boolean isAside(Line line, int at) {
        String text = line.text(at);
        return switch (text) {
            case "a", "an", "who", "whose", "his", "her" -> true;
            default -> {
                boolean isAge = text.length() == 2
                        && text.chars().allMatch(Character::isDigit)
                        && line.text(at + 1).equals(",");
                yield isAge || NameWords.isOffice(text);
            }
        };
    }
}
