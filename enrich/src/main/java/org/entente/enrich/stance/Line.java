package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.sentiment.Stretch;
import org.entente.enrich.sentiment.Word;
import org.jspecify.annotations.Nullable;

/** One sentence with its words, its parties in the order of the text, and the quotes that touch it. */
final class Line {

    /** Most code units between the names of one noun phrase. */
    private static final int LONGEST_GAP = 60;

    private static final String MARKS = ",;:!?()[]-–—\"“”„«»‘…";
    private static final Set<String> TITLES = Set.of("gen", "mrs", "sen", "gov", "rep", "col", "capt", "rev", "prof");

    private final String text;
    private final int begin;
    private final int end;
    private final List<Word> words;
    private final List<Party> parties;
    private final List<Stretch> quotes;
    private final @Nullable Party[] byWord;

    private Line(String text, Stretch sentence, List<Party> parties, List<Stretch> quotes) {
        this.text = text;
        this.begin = sentence.begin();
        this.end = sentence.end();
        this.words = Word.of(text, begin, end);
        this.parties = parties;
        this.quotes = quotes;
        this.byWord = byWord(words, parties);
    }

    /** The parties and quotes of the whole text, each in its order and apart from each other; those of the sentence are kept. */
    static Line of(String text, Stretch sentence, List<Party> parties, List<Stretch> quotes) {
        int from = Ordered.first(parties, party -> party.begin() >= sentence.begin());
        int to = Ordered.first(parties, party -> party.end() > sentence.end());
        int open = Ordered.first(quotes, quote -> quote.end() > sentence.begin());
        int close = Ordered.first(quotes, quote -> quote.begin() >= sentence.end());
        return new Line(
                text, sentence, parties.subList(from, Math.max(from, to)), quotes.subList(open, Math.max(open, close)));
    }

    private static @Nullable Party[] byWord(List<Word> words, List<Party> parties) {
        @Nullable Party[] byWord = new Party[words.size()];
        int next = 0;
        for (int i = 0; i < byWord.length; i++) {
            Word word = words.get(i);
            while (next < parties.size() && parties.get(next).end() <= word.begin()) {
                next++;
            }
            if (next < parties.size() && parties.get(next).begin() < word.end()) {
                byWord[i] = parties.get(next);
            }
        }
        return byWord;
    }

    String text() {
        return text;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    List<Word> words() {
        return words;
    }

    List<Party> parties() {
        return parties;
    }

    List<Stretch> quotes() {
        return quotes;
    }

    /** The stretches of the parties' names. */
    List<Stretch> names() {
        List<Stretch> names = new ArrayList<>(parties.size());
        parties.forEach(party -> names.add(new Stretch(party.begin(), party.end())));
        return names;
    }

    boolean quoted(int at) {
        int quote = Ordered.first(quotes, one -> one.end() > at);
        return quote < quotes.size() && quotes.get(quote).begin() <= at;
    }

    String lower(int word) {
        return word >= 0 && word < words.size() ? words.get(word).lower() : "";
    }

    /** The last code unit before the word that is no space, or a full stop at the sentence's start and behind its last word. */
    char before(int word) {
        if (word >= words.size()) {
            return '.';
        }
        int at = words.get(word).begin() - 1;
        while (at >= begin && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < begin ? '.' : text.charAt(at);
    }

    /** Whether a mark, not just a space, parts the word from the one before; nothing goes before the first, nor behind the last. */
    boolean parted(int word) {
        if (word == 0 || word >= words.size()) {
            return true;
        }
        int at = words.get(word).begin() - 1;
        boolean touches = !Character.isWhitespace(text.charAt(at));
        while (at > begin && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        char mark = text.charAt(at);
        if (mark == '.') {
            String previous = lower(word - 1);
            return previous.length() > 2 && !TITLES.contains(previous);
        }
        return MARKS.indexOf(mark) >= 0 && !(mark == '-' && touches);
    }

    /** Whether a quote ends right before the word. */
    boolean quoteEndsBefore(int word) {
        int quote = Ordered.first(quotes, one -> one.end() >= words.get(word).begin()) - 1;
        return quote >= 0 && firstWordAfter(quotes.get(quote).end()) == word;
    }

    /** The last sign before the quote that begins at the code unit, its mark left out; a full stop at the sentence's start. */
    char markBefore(int quote) {
        int at = quote - 1;
        while (at >= begin && (Character.isWhitespace(text.charAt(at)) || Quotes.isMark(text.charAt(at)))) {
            at--;
        }
        return at < begin ? '.' : text.charAt(at);
    }

    /** Whether the quote that ends at the code unit is a sentence by the signs at its end, and no heading. */
    boolean endsSentence(int quote) {
        String around = text.substring(Math.max(0, quote - 1), Math.min(quote + 3, text.length()));
        return around.chars().anyMatch(sign -> ",.!?…".indexOf(sign) >= 0) || text.indexOf('\n', quote - 1) == quote;
    }

    /** Where the clause begins that holds the code unit: after a semicolon or another sentence outside quotes. */
    int clauseBegin(int at) {
        int i = at;
        while (i > begin && !endsClause(i - 1)) {
            i--;
        }
        return i;
    }

    /** Where the clause ends that holds the code unit. */
    int clauseEnd(int at) {
        int i = at;
        while (i < end && !endsClause(i)) {
            i++;
        }
        return i;
    }

    private boolean endsClause(int at) {
        char sign = text.charAt(at);
        if (sign != ';' && sign != '.' && sign != '!' && sign != '?') {
            return false;
        }
        boolean gap = at + 2 < end && Character.isWhitespace(text.charAt(at + 1));
        boolean ends = sign == ';' || (gap && Character.isUpperCase(text.charAt(at + 2)) && parted(firstWordAfter(at)));
        return ends && !quoted(at);
    }

    static boolean isDash(char mark) {
        return mark == '-' || mark == '–' || mark == '—';
    }

    /** The index of the last word that ends at or before the code unit, -1 if none does. */
    int lastWordBefore(int at) {
        return Ordered.first(words, word -> word.end() > at) - 1;
    }

    /** The index of the first word that begins at or after the code unit, {@code words.size()} if none does. */
    int firstWordAfter(int at) {
        return Ordered.first(words, word -> word.begin() >= at);
    }

    /** The party whose span holds the word, if any. */
    @Nullable
    Party partyAt(int word) {
        return byWord[word];
    }

    /** The last place of the sign in the sentence before the code unit, -1 if there is none. */
    int lastBefore(char sign, int at) {
        int i = at - 1;
        while (i >= begin && text.charAt(i) != sign) {
            i--;
        }
        return i >= begin ? i : -1;
    }

    /** The one that the noun phrase is about: "North Korea’s Kim Jong Un" and "Russian President Putin" are about the person. */
    Party head(Party first) {
        Party head = first;
        int from = Ordered.first(parties, party -> party.begin() >= first.end());
        for (Party next : parties.subList(from, parties.size())) {
            if (next.begin() - head.end() > LONGEST_GAP) {
                break;
            }
            if (isOne(head, next)) {
                head = next;
            }
        }
        return head;
    }

    /** The text between two parties; empty where their names touch or lie over each other or are far apart: no phrase or list has such a gap. */
    String gap(Party one, Party next) {
        int length = next.begin() - one.end();
        return length > 0 && length <= LONGEST_GAP ? text.substring(one.end(), next.begin()) : "";
    }

    /** Whether two parties, one after the other, are one noun phrase: "Russian President Putin". */
    boolean isOne(Party head, Party next) {
        if (head.person() && !next.person()) {
            return false;
        }
        String gap = gap(head, next);
        return PhraseGap.joins(gap) || (!head.person() && next.person() && PhraseGap.isOffice(gap));
    }
}
