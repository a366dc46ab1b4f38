package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.entente.enrich.gazetteer.Doubt;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** One sentence with the gazetteer's names in it, the longest first, less those that the story shows to be none. */
final class Line {

    private static final int REACH = 4;
    private static final int ACRONYM = 4;
    private static final Set<String> OF_ANY_COUNTRY = Set.of(
            "org/supreme-court",
            "org/us-senate",
            "org/us-congress",
            "org/house-of-representatives",
            "org/justice-department",
            "org/state-department",
            "org/pentagon",
            "org/treasury-department");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final StoryWords words;
    private final List<Known> known = new ArrayList<>();

    /** A name of the gazetteer at the tokens {@code [begin, end)}. */
    record Known(int begin, int end, Entry entry) {

        boolean isSingle() {
            return end - begin == 1;
        }
    }

    Line(Sentence sentence, Gazetteer gazetteer, StoryWords words) {
        this.tokens = sentence.tokens();
        this.gazetteer = gazetteer;
        this.words = words;
        boolean capitals = isCapitals(sentence);
        for (int at = 0; at < tokens.size(); ) {
            Known found = find(at);
            if (found != null && !(capitals && isWord(found)) && !isAbroad(found)) {
                known.add(found);
            }
            at = found == null ? at + 1 : found.end();
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The gazetteer's names, in order. */
    List<Known> known() {
        return known;
    }

    /** Whom the tokens name by themselves; null for nobody, or where it is doubtful. */
    @Nullable
    Entry entry(int begin, int end) {
        Entry entry = gazetteer.whole(tokens.subList(begin, end));
        Doubt doubt = entry == null ? null : gazetteer.doubt(surface(begin, end));
        return doubt == null || doubt.isSettled(words::has) ? entry : null;
    }

    String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    /** Whether a space stands before the token. */
    boolean isSpaced(int at) {
        return tokens.get(at - 1).span().end() < tokens.get(at).span().begin();
    }

    /** Whether the token is the first word of the sentence, or of a quote in it. */
    boolean isFirstWord(int at) {
        return StoryWords.isFirst(tokens, at);
    }

    /** Whether the token is the sentence's first word, large for that alone: the story has it in small letters, and large nowhere else. */
    boolean isPlainStart(int at) {
        String word = text(at);
        String small = word.toLowerCase(Locale.ROOT);
        boolean isLargeOnce =
                Character.isUpperCase(word.charAt(0)) && word.substring(1).equals(small.substring(1));
        return isFirstWord(at) && isLargeOnce && words.has(small) && !words.hasInside(word);
    }

    /** A name that is no country here is a place of that name; any other doubted one is nothing the tables know. */
    private @Nullable Known find(int at) {
        Gazetteer.Match match = gazetteer.longest(tokens, at);
        if (match == null) {
            return null;
        }
        Entry entry = match.entry();
        Doubt doubt = gazetteer.doubt(surface(at, match.end()));
        if (doubt == null || doubt.isSettled(words::has)) {
            return new Known(at, match.end(), entry);
        }
        boolean isCountry = entry.kind() == ActorKind.COUNTRY && entry.role() == Entry.Role.NAME;
        return isCountry
                ? new Known(
                        at, match.end(), new Entry("place/" + entry.id(), null, entry.name(), null, Entry.Role.NAME))
                : null;
    }

    private String surface(int begin, int end) {
        return end - begin == 1
                ? text(begin)
                : String.join(
                        " ",
                        tokens.subList(begin, end).stream().map(Token::text).toList());
    }

    /** "Pakistan's Supreme Court" is not the one the tables mean. */
    private boolean isAbroad(Known found) {
        if (known.isEmpty() || !OF_ANY_COUNTRY.contains(found.entry().id())) {
            return false;
        }
        int before = text(found.begin() - 1).matches("['’]s") ? found.begin() - 1 : found.begin();
        Known last = known.get(known.size() - 1);
        return last.end() == before
                && found.begin() - last.begin() <= REACH
                && last.entry().kind() == ActorKind.COUNTRY
                && !last.entry().id().equals(found.entry().country());
    }

    private static boolean isCapitals(Sentence sentence) {
        return sentence.tokens().size() > 2
                && sentence.tokens().stream()
                        .noneMatch(token -> token.text().chars().anyMatch(Character::isLowerCase));
    }

    /** "WHO" in a headline in capitals is a word. */
    private boolean isWord(Known found) {
        return found.isSingle()
                && found.entry().kind() == ActorKind.ORGANISATION
                && text(found.begin()).length() <= ACRONYM;
    }
}
