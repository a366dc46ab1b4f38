package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.sentiment.Stretch;
import org.entente.enrich.sentiment.Word;
import org.jspecify.annotations.Nullable;

/** One sentence with its words, its parties in the order of the text, and the quotes that touch it. */
final class Line {

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
        for (Stretch quote : quotes) {
            if (quote.overlaps(at, at + 1)) {
                return true;
            }
        }
        return false;
    }

    String lower(int word) {
        return word >= 0 && word < words.size() ? words.get(word).lower() : "";
    }

    /** The last code unit before the word that is no space, or a full stop at the sentence's start. */
    char before(int word) {
        int at = words.get(word).begin() - 1;
        while (at >= begin && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < begin ? '.' : text.charAt(at);
    }

    /** The index of the last word that ends at or before the code unit, -1 if none does. */
    int lastWordBefore(int at) {
        int i = words.size() - 1;
        while (i >= 0 && words.get(i).end() > at) {
            i--;
        }
        return i;
    }

    /** The index of the first word that begins at or after the code unit, {@code words.size()} if none does. */
    int firstWordAfter(int at) {
        int i = 0;
        while (i < words.size() && words.get(i).begin() < at) {
            i++;
        }
        return i;
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
        for (Party next : parties) {
            if (next.begin() >= head.end() && PhraseGap.joins(text.substring(head.end(), next.begin()))) {
                head = next;
            }
        }
        return head;
    }
}
