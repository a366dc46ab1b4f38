package org.entente.enrich.stance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who does what a verb says, by the order of words alone. One instance reads one document from its start; not thread-safe. */
final class Subjects {

    private static final int REACH = 14;
    private static final int INSERTIONS = 3;
    private static final Set<String> AUXILIARIES = Words.of("""
            has have had having also later then was were is are be been being did does do not would will could
            can may might should must to again never nevertheless once both earlier even still just too himself
            herself itself repeatedly won't didn't doesn't don't afterwards meanwhile however often twice
            """);
    private static final Set<String> CLAUSES = Words.of("""
            that which who whom whose but or while when because although though if as where whether than what
            how why yet
            """);
    private static final Set<String> FINITE = Words.of("""
            has have had was were is are will would could should must may might can did does do didn't doesn't
            don't won't wouldn't can't isn't aren't wasn't
            """);
    private static final Set<String> SUBORDINATORS = Set.of("after", "before", "since", "until");

    private final NounPhrases phrases;
    private final Cast cast;

    Subjects(Cast cast) {
        this.cast = cast;
        this.phrases = new NounPhrases(cast);
    }

    /** The noun phrase of the words from {@code from} up to {@code to}. */
    @Nullable
    Subject read(Line line, int from, int to) {
        return withOthers(line, phrases.read(line, from, to), false);
    }

    /** Whoever the verb has for its subject; null where no rule finds one. */
    @Nullable
    Subject before(Line line, int verb) {
        return withOthers(line, lastBefore(line, verb), false);
    }

    /** The subject with those listed with it, where its own words name it, and no pronoun. */
    private static @Nullable Subject withOthers(Line line, @Nullable Subject found, boolean isGoverned) {
        Party party = found == null ? null : found.party();
        if (found == null || party == null || party.begin() < found.begin() || party.end() > found.end()) {
            return found;
        }
        List<Party> others = Listed.with(line, party, isGoverned);
        int begin = others.stream().mapToInt(Party::begin).min().orElse(found.begin());
        int end = others.stream().mapToInt(Party::end).max().orElse(found.end());
        return new Subject(party, others, Math.min(begin, found.begin()), Math.max(end, found.end()));
    }

    private @Nullable Subject lastBefore(Line line, int verb) {
        int first = firstOfVerb(line, verb);
        if (first == 0) {
            return null;
        }
        char mark = line.before(first);
        if (mark == ',' || Line.isDash(mark)) {
            return beforeInsertion(line, first, mark);
        }
        if (line.parted(first)) {
            return null;
        }
        Party named = line.partyAt(first - 1);
        if (named != null && line.lower(first).equals("to")) {
            return new Subject(named, named.begin(), named.end());
        }
        return switch (line.lower(first - 1)) {
            case "and", "but", "or" ->
                ofSentence(line, line.words().get(first - 1).begin());
            case "who", "which", "that" -> relative(line, first - 1);
            case "as" -> quoted(line, first - 1);
            default -> ending(line, first);
        };
    }

    /** The subject after the verb: "said the minister". */
    @Nullable
    Subject after(Line line, int verb) {
        int from = verb + 1;
        boolean begins = from < line.words().size()
                && !line.parted(from)
                && !NounPhrases.isPreposition(line.lower(from))
                && !CLAUSES.contains(line.lower(from));
        return begins ? withOthers(line, phrase(line, from), false) : null;
    }

    /** The noun phrase that begins at the word, after "according to" or the like; null if none does. */
    @Nullable
    Subject whole(Line line, int from) {
        return withOthers(line, phrase(line, from), true);
    }

    private @Nullable Subject phrase(Line line, int from) {
        int to = from;
        while (to < line.words().size()
                && to - from < REACH
                && (to == from || !line.parted(to))
                && !(line.partyAt(to) == null && (isClause(line.lower(to)) || FINITE.contains(line.lower(to))))
                && !line.quoted(line.words().get(to).begin())) {
            to++;
        }
        Subject found = phrases.read(line, from, to);
        Party apposed = to < line.words().size() && line.before(to) == ',' ? line.partyAt(to) : null;
        boolean isNamed =
                found != null && found.party() != null && found.party().person();
        return found == null || isNamed || apposed == null || !apposed.person()
                ? found
                : new Subject(apposed, found.begin(), apposed.end());
    }

    /** Whether the word begins a clause. */
    static boolean isClause(String word) {
        return CLAUSES.contains(word);
    }

    /** The first word of the verb's group: "has repeatedly said". */
    static int firstOfVerb(Line line, int verb) {
        int first = verb;
        while (first > 0
                && line.partyAt(first - 1) == null
                && isAuxiliary(line.lower(first - 1))
                && !line.parted(first)
                && !line.quoted(line.words().get(first - 1).begin())) {
            first--;
        }
        return first;
    }

    /** The noun phrase that ends before the word. */
    private @Nullable Subject ending(Line line, int to) {
        int from = to;
        while (from > 0 && to - from < REACH && (from == to || !line.parted(from)) && !ends(line, from - 1)) {
            from--;
        }
        if (from > 0 && !line.parted(from) && line.lower(from - 1).equals("and") && isOwned(line, from)) {
            Subject owner = ending(line, from - 1);
            return owner == null
                    ? null
                    : new Subject(
                            owner.party(),
                            owner.begin(),
                            line.words().get(to - 1).end());
        }
        return phrases.read(line, from, to);
    }

    private static boolean isOwned(Line line, int word) {
        return line.lower(word).equals("its")
                || line.lower(word).equals("their")
                || line.lower(word).equals("his");
    }

    private static boolean ends(Line line, int word) {
        String lower = line.lower(word);
        return line.quoted(line.words().get(word).begin())
                || (line.partyAt(word) == null
                        && (isClause(lower)
                                || FINITE.contains(lower)
                                || SUBORDINATORS.contains(lower)
                                || lower.equals("and")
                                || SpeechVerbs.contains(lower)));
    }

    private @Nullable Subject relative(Line line, int pronoun) {
        if (pronoun == 0) {
            return null;
        }
        Subject found = ending(line, pronoun);
        return found != null && line.partyAt(pronoun - 1) != null
                ? new Subject(line.partyAt(pronoun - 1), found.begin(), found.end())
                : found;
    }

    /** "quoted X as saying". */
    private static @Nullable Subject quoted(Line line, int as) {
        if (as == 0) {
            return null;
        }
        int begin = line.words().get(as - 1).begin();
        return new Subject(line.partyAt(as - 1), begin, line.words().get(as - 1).end());
    }

    /** "X, who did this and that, said": the noun phrase before the comma that opens the insertion, or the name that is inserted. */
    private @Nullable Subject beforeInsertion(Line line, int first, char mark) {
        int close = line.lastBefore(mark, line.words().get(first).begin());
        Party inserted = line.partyAt(first - 1);
        if (inserted != null && inserted.person() && line.before(line.firstWordAfter(inserted.begin())) == mark) {
            int of = line.firstWordAfter(inserted.begin());
            Subject office = of > 0 ? ending(line, of) : null;
            return new Subject(inserted, office == null ? inserted.begin() : office.begin(), inserted.end());
        }
        Subject nobody = null;
        int open = close;
        for (int k = 0; k < INSERTIONS && open >= 0; k++) {
            open = lastOutside(line, mark, open);
            int to = line.firstWordAfter(open >= 0 ? open : close);
            Subject found = to > 0 && to <= first ? ending(line, to) : null;
            if (found != null && found.party() != null) {
                return new Subject(
                        found.party(),
                        found.begin(),
                        line.words().get(first - 1).end());
            }
            nobody = nobody == null ? found : nobody;
        }
        return nobody;
    }

    private static int lastOutside(Line line, char mark, int before) {
        int at = line.lastBefore(mark, before);
        while (at >= 0 && line.quoted(at)) {
            at = line.lastBefore(mark, at);
        }
        return at;
    }

    private @Nullable Subject ofSentence(Line line, int before) {
        Party named = Cast.subject(line, before);
        if (named != null) {
            return new Subject(named, named.begin(), before);
        }
        return switch (line.lower(0)) {
            case "he" -> new Subject(cast.person(line, line.begin(), Sex.MALE), line.begin(), before);
            case "she" -> new Subject(cast.person(line, line.begin(), Sex.FEMALE), line.begin(), before);
            case "it", "they" -> new Subject(cast.body(line, line.begin()), line.begin(), before);
            default -> null;
        };
    }

    private static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word) || (word.endsWith("ly") && word.length() > 4);
    }
}
