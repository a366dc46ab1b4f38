package org.entente.enrich.mention;

import java.util.List;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Token;
import org.jspecify.annotations.Nullable;

/** Finds runs of capitalised words that may be names no dictionary knows, and says what they name by their words. */
final class NameFinder {

    private static final int LONGEST_PERSON = 4;

    private NameFinder() {}

    /** A run of tokens {@code [begin, end)} and what it names. */
    record Run(int begin, int end, MentionType type, boolean titled) {}

    /**
     * The run that starts at the token, if one does.
     *
     * @param limit the run ends before this token
     */
    static @Nullable Run at(List<Token> tokens, int from, int limit) {
        int end = from;
        boolean isOrganisation = false;
        while (end < limit && continues(tokens, from, end, limit)) {
            isOrganisation |= NameWords.ORGANISATION.contains(tokens.get(end).text());
            end++;
        }
        int begin = from;
        boolean titled = false;
        while (begin < end && isLead(tokens.get(begin).text(), isOrganisation)) {
            titled |= NameWords.TITLES.contains(tokens.get(begin).text());
            begin++;
            if (begin < end && tokens.get(begin).text().equals(".")) {
                begin++;
            }
        }
        while (end > begin && !isName(tokens.get(end - 1).text())) {
            end--;
        }
        titled |= begin > 0 && isTitle(tokens, begin);
        return end == begin ? null : new Run(begin, end, type(tokens, begin, end, titled), titled);
    }

    private static boolean continues(List<Token> tokens, int from, int at, int limit) {
        String text = tokens.get(at).text();
        if (NameWords.isCapitalised(text)) {
            return true;
        }
        if (at == from
                || at + 1 >= limit
                || !NameWords.isCapitalised(tokens.get(at + 1).text())) {
            return false;
        }
        boolean isTitleStop = text.equals(".")
                && (NameWords.TITLES.contains(tokens.get(at - 1).text())
                        || tokens.get(at - 1).text().length() == 1);
        boolean isHyphen = text.equals("-")
                && tokens.get(at).span().begin() == tokens.get(at - 1).span().end()
                && tokens.get(at + 1).span().begin() == tokens.get(at).span().end();
        boolean isParticle = NameWords.PARTICLES.contains(text);
        return isTitleStop || isHyphen || isParticle;
    }

    private static boolean isLead(String text, boolean isOrganisation) {
        return (NameWords.GENERIC.contains(text) && !(isOrganisation && isQualifier(text)))
                || NameWords.TITLES.contains(text)
                || NameWords.PARTICLES.contains(text);
    }

    private static boolean isQualifier(String text) {
        return switch (text) {
            case "National", "International", "Federal", "Supreme", "Central", "New", "World", "Northern", "Southern" ->
                true;
            default -> false;
        };
    }

    private static boolean isName(String text) {
        return NameWords.isCapitalised(text)
                && (!NameWords.GENERIC.contains(text) || NameWords.PLACE.contains(text))
                && !NameWords.TITLES.contains(text);
    }

    private static boolean isTitle(List<Token> tokens, int begin) {
        String before = tokens.get(begin - 1).text();
        return NameWords.TITLES.contains(before)
                || (before.equals(".")
                        && begin > 1
                        && NameWords.TITLES.contains(tokens.get(begin - 2).text()));
    }

    private static MentionType type(List<Token> tokens, int begin, int end, boolean titled) {
        boolean isPlace = false;
        int words = 0;
        for (int i = begin; i < end; i++) {
            String text = tokens.get(i).text();
            if (NameWords.ORGANISATION.contains(text)) {
                return MentionType.ORGANISATION;
            }
            isPlace |= NameWords.PLACE.contains(text);
            words += Character.isLetter(text.charAt(0)) ? 1 : 0;
            if (!titled && text.equals("of")) {
                return MentionType.MISC;
            }
        }
        if (titled) {
            return MentionType.PERSON;
        }
        boolean isWhere = begin > 0
                && (tokens.get(begin - 1).text().equals("in")
                        || tokens.get(begin - 1).text().equals("near"));
        if (isPlace || isWhere) {
            return MentionType.PLACE;
        }
        boolean isAcronym = tokens.get(begin).text().chars().allMatch(Character::isUpperCase);
        if (words == 1 || (isAcronym && tokens.get(begin).text().length() > 1)) {
            return MentionType.MISC;
        }
        return words <= LONGEST_PERSON ? MentionType.PERSON : MentionType.MISC;
    }
}
