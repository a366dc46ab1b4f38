package org.entente.enrich.mention;

import java.util.List;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.entente.enrich.gazetteer.Doubt;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** One sentence with the gazetteer's names in it, less those that its words show to be part of another name. */
final class Line {

    private static final int TITLE_CASE_PERCENT = 60;
    private static final int REACH = 4;
    private static final Set<String> GIVEN_TOO = Set.of("Jordan", "Chad", "Israel", "Georgia", "India", "Kenya");
    private static final Set<String> OF_ANY_COUNTRY = Set.of(
            "org/supreme-court",
            "org/us-senate",
            "org/us-congress",
            "org/house-of-representatives",
            "org/justice-department",
            "org/state-department",
            "org/pentagon",
            "org/treasury-department");
    private static final Set<String> CHAMBER_PARTS = Set.of("Committee", "Subcommittee", "Caucus");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Gazetteer.@Nullable Match[] known;
    private final boolean titleCase;

    Line(Sentence sentence, Gazetteer gazetteer, StoryWords words) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.titleCase = isTitleCase(sentence);
        this.known = new Gazetteer.Match[tokens.size()];
        boolean capitals = isCapitals(sentence);
        for (int at = 0; at < known.length; at++) {
            Gazetteer.Match match = gazetteer.longest(tokens, at);
            if (capitals && match != null && match.end() - at == 1 && isWord(text(at))) {
                continue;
            }
            known[at] = match != null && isDoubted(gazetteer, match, at, words) ? instead(match) : match;
        }
        for (int at = known.length - 1; at >= 0; at--) {
            Gazetteer.Match match = known[at];
            if (match != null && isPartOfAnother(match, at)) {
                known[at] = null;
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return tokens;
    }

    String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    /** Whether capitals say nothing here. */
    boolean titleCase() {
        return titleCase;
    }

    /** The gazetteer's name that starts at the token. */
    Gazetteer.@Nullable Match known(int at) {
        return known[at];
    }

    /** The first token after {@code from} where a name of the gazetteer starts. */
    int limit(int from) {
        int at = from + 1;
        while (at < known.length && known[at] == null) {
            String text = text(at);
            if (Character.isLetter(text.charAt(0))
                    && !NameWords.isCapitalised(text)
                    && !NameWords.isParticle(text)
                    && !NameWords.isJoiner(text)
                    && !text.equals("and")
                    && !text(at - 1).equals("-")) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean isDoubted(Gazetteer gazetteer, Gazetteer.Match match, int at, StoryWords words) {
        Doubt doubt = gazetteer.doubt(surface(at, match.end()));
        return doubt != null && !doubt.isSettled(words::has);
    }

    /** A name that is no country here is a place of that name; any other is nothing the tables know. */
    private static Gazetteer.@Nullable Match instead(Gazetteer.Match match) {
        Entry entry = match.entry();
        boolean isCountry = entry.kind() == ActorKind.COUNTRY && entry.role() == Entry.Role.NAME;
        return isCountry
                ? new Gazetteer.Match(
                        new Entry("place/" + entry.id(), null, entry.name(), null, Entry.Role.NAME), match.end())
                : null;
    }

    private String surface(int begin, int end) {
        return end - begin == 1
                ? text(begin)
                : String.join(
                        " ",
                        tokens.subList(begin, end).stream().map(Token::text).toList());
    }

    private boolean isPartOfAnother(Gazetteer.Match match, int at) {
        Entry entry = match.entry();
        if (entry.kind() == ActorKind.ORGANISATION) {
            return isAbroad(entry, at) || (match.end() - at == 1 && leadsTo(match.end(), true));
        }
        boolean isPlain = entry.role() == Entry.Role.NAME || entry.role() == Entry.Role.CAPITAL;
        if (match.end() - at > 1 || entry.kind() == ActorKind.PERSON || !isPlain) {
            return false;
        }
        return (!titleCase && (isFamily(at) || isGiven(at)))
                || leadsTo(match.end(), false)
                || (NameWords.isTitle(text(at - 1)) && entry.kind() == null);
    }

    /** "Jim Jordan": a given name stands right before. */
    private boolean isFamily(int at) {
        return at > 0 && NameWords.isGiven(text(at - 1)) && known[at - 1] == null;
    }

    /** "Jordan Peterson": a family name that no dictionary knows comes right after. */
    private boolean isGiven(int at) {
        String next = text(at + 1);
        return GIVEN_TOO.contains(text(at))
                && !next.isEmpty()
                && NameWords.isCapitalised(next)
                && known[at + 1] == null
                && !next.endsWith("s")
                && !NameWords.isCommon(next)
                && !NameWords.isGeneric(next)
                && !NameWords.isTitle(next)
                && !NameWords.isPlace(next)
                && !NameWords.isOrganisation(next);
    }

    /** "Boston Fire Department", "Senate Ethics Committee": the word is the first of an organisation's name. */
    private boolean leadsTo(int end, boolean chamber) {
        for (int i = end; i < Math.min(tokens.size(), end + REACH); i++) {
            String text = text(i);
            if (!NameWords.isCapitalised(text) || known[i] != null || NameWords.isTitle(text)) {
                return false;
            }
            if (chamber ? CHAMBER_PARTS.contains(text) : NameWords.isOrganisation(text)) {
                return true;
            }
        }
        return false;
    }

    /** "Pakistan's Supreme Court" is not the one the tables mean. */
    private boolean isAbroad(Entry entry, int at) {
        if (!OF_ANY_COUNTRY.contains(entry.id())) {
            return false;
        }
        int before = text(at - 1).equals("'s") || text(at - 1).equals("’s") ? at - 2 : at - 1;
        for (int i = Math.max(0, before - REACH); i <= before; i++) {
            Gazetteer.Match match = known[i];
            if (match != null && match.end() == before + 1) {
                return match.entry().kind() == ActorKind.COUNTRY
                        && !match.entry().id().equals(entry.country());
            }
        }
        return false;
    }

    private static boolean isCapitals(Sentence sentence) {
        return sentence.tokens().size() > 2
                && sentence.tokens().stream()
                        .noneMatch(token -> token.text().chars().anyMatch(Character::isLowerCase));
    }

    /** "WHO" in a headline in capitals is a word; "US" is the country. */
    private static boolean isWord(String capitals) {
        return NameWords.isCommon(capitals) && !capitals.equals("US");
    }

    private static boolean isTitleCase(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (sentence.span().in() == Field.BODY
                && ".?!\"”".contains(tokens.get(tokens.size() - 1).text())) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            if (Character.isLetter(token.text().charAt(0)) && token.text().length() > 3) {
                words++;
                capitals += NameWords.isCapitalised(token.text()) ? 1 : 0;
            }
        }
        return words > 3 && capitals * 100 > words * TITLE_CASE_PERCENT;
    }
}
