package org.entente.enrich.mention;

import java.util.List;
import java.util.Set;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Token;
import org.jspecify.annotations.Nullable;

/** Finds runs of capitalised words that may be names no dictionary knows, and says what they name by their words. */
final class NameFinder {

    private static final Set<String> UNCOMMON_TAILS =
            Set.of("based", "led", "born", "like", "era", "run", "held", "wide");

    private NameFinder() {}

    /**
     * A run of tokens {@code [begin, end)} and what it names.
     *
     * @param titled whether a title stands before it
     */
    record Run(int begin, int end, MentionType type, boolean titled) {

        boolean isSingle() {
            return end - begin == 1;
        }
    }

    /** The run that starts at the token, if one does; it ends before the next name that the gazetteer knows. */
    static @Nullable Run at(Line line, int from, StoryWords words) {
        if (!NameWords.isCapitalised(line.text(from))) {
            return null;
        }
        int limit = line.limit(from);
        int end = from;
        boolean isOrganisation = false;
        while (end < limit && continues(line, from, end, limit, isOrganisation)) {
            isOrganisation |= NameWords.isOrganisation(line.text(end));
            end++;
        }
        if (isOrganisation) {
            end = throughPlace(line, beforePerson(line, from, end));
        }
        int begin = begin(line, from, end, isOrganisation);
        while (end > begin && !isName(line, end - 1, begin)) {
            end--;
        }
        if (end == begin) {
            return null;
        }
        boolean titled = isTitled(line, from, begin);
        return new Run(begin, end, NameType.of(line, begin, end, titled, words), titled);
    }

    private static boolean continues(Line line, int from, int at, int limit, boolean isOrganisation) {
        String text = line.text(at);
        if (NameWords.isCapitalised(text)) {
            return true;
        }
        if (at == from || at + 1 >= limit) {
            return false;
        }
        String next = line.text(at + 1);
        if (line.text(at - 1).equals("-")) {
            return true; // let in by the hyphen before it
        }
        if (text.equals("-")) {
            return isAttached(line, at) && (NameWords.isCapitalised(next) || isGivenTail(line, from, at));
        }
        if (!NameWords.isCapitalised(next)) {
            return false;
        }
        boolean isTitleStop = text.equals(".")
                && (NameWords.isTitle(line.text(at - 1)) || line.text(at - 1).length() == 1);
        boolean isJoiner = isOrganisation && (NameWords.isJoiner(text) || isLastOfList(line, from, at));
        return isTitleStop || isJoiner || NameWords.isParticle(text);
    }

    /** "Kim Sung-bae": a short second half in lower case. */
    private static boolean isGivenTail(Line line, int from, int hyphen) {
        String next = line.text(hyphen + 1);
        return hyphen - from >= 2
                && next.length() <= 5
                && line.text(hyphen - 1).length() <= 5
                && Character.isLetter(next.charAt(0))
                && !UNCOMMON_TAILS.contains(next);
    }

    private static boolean isAttached(Line line, int at) {
        List<Token> tokens = line.tokens();
        return tokens.get(at).span().begin() == tokens.get(at - 1).span().end()
                && tokens.get(at + 1).span().begin() == tokens.get(at).span().end();
    }

    /** "Committee on Transportation and Infrastructure". */
    private static boolean isLastOfList(Line line, int from, int at) {
        if (!line.text(at).equals("and") || !NameWords.isCommon(line.text(at + 1))) {
            return false;
        }
        for (int i = at - 1; i > from && i >= at - 3; i--) {
            if (NameWords.isJoiner(line.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** "District Court Judge Ann Hale": the organisation's name ends where a person's title or given name follows its kind. */
    private static int beforePerson(Line line, int from, int end) {
        int kind = end;
        for (int i = from; i + 1 < end; i++) {
            kind = NameWords.isOrganisation(line.text(i)) ? i : kind;
            boolean isPerson = NameWords.isTitle(line.text(i))
                    || (NameWords.isGiven(line.text(i)) && NameWords.isCapitalised(line.text(i + 1)));
            if (i > kind && isPerson && !NameWords.isJoiner(line.text(i - 1)) && !hasKind(line, i, end)) {
                return kind + 1;
            }
        }
        return end;
    }

    private static boolean hasKind(Line line, int from, int end) {
        for (int i = from; i < end; i++) {
            if (NameWords.isOrganisation(line.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** "University of Oslo": the name goes on through a place that the gazetteer knows. */
    private static int throughPlace(Line line, int end) {
        boolean isOf = line.text(end).equals("of") && NameWords.isOrganisation(line.text(end - 1));
        if (!isOf || end + 1 >= line.tokens().size()) {
            return end;
        }
        var match = line.known(end + 1);
        return match == null ? end : match.end();
    }

    /** Skips the words before the name: "However Mr. Smith", "Transportation Secretary Ray LaHood". */
    private static int begin(Line line, int from, int end, boolean isOrganisation) {
        int begin = from;
        while (begin < end && isLead(line, begin, end, isOrganisation)) {
            begin++;
            if (begin < end && line.text(begin).equals(".")) {
                begin++;
            }
        }
        if (!isOrganisation) {
            for (int i = begin + 1; i + 1 < end; i++) {
                if (NameWords.isTitle(line.text(i))) {
                    begin = line.text(i + 1).equals(".") && i + 2 < end ? i + 2 : i + 1;
                }
            }
            int given = begin;
            while (given < end && NameWords.isCommon(line.text(given)) && !NameWords.isGiven(line.text(given))) {
                given++;
            }
            begin = end - given >= 2 && NameWords.isGiven(line.text(given)) ? given : begin;
        }
        return begin;
    }

    private static boolean isLead(Line line, int at, int end, boolean isOrganisation) {
        String text = line.text(at);
        boolean isGivenName = NameWords.isGiven(text)
                && at + 1 < end
                && NameWords.isCapitalised(line.text(at + 1))
                && !NameWords.isCommon(line.text(at + 1))
                && !NameWords.isGeneric(line.text(at + 1));
        if (isGivenName) {
            return false;
        }
        return (NameWords.isGeneric(text) && !(isOrganisation && NameWords.isQualifier(text)))
                || NameWords.isTitle(text)
                || NameWords.isParticle(text);
    }

    private static boolean isName(Line line, int at, int begin) {
        String text = line.text(at);
        if (at - 1 > begin && line.text(at - 1).equals("-")) {
            return true;
        }
        boolean isFamily = at > begin
                && (NameWords.isGiven(line.text(at - 1)) || line.text(at - 1).equals("."));
        return NameWords.isCapitalised(text)
                && (text.length() > 1 || at == begin)
                && (!NameWords.isGeneric(text) || NameWords.isPlace(text))
                && (!NameWords.isTitle(text) || isFamily); // "Stephen King"
    }

    private static boolean isTitled(Line line, int from, int begin) {
        for (int i = begin - 1; i >= Math.max(0, from - 2); i--) {
            if (NameWords.isTitle(line.text(i))) {
                return true;
            }
            if (!line.text(i).equals(".")) {
                return false;
            }
        }
        return false;
    }
}
