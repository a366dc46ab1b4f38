package org.entente.enrich.stance;

import java.util.List;
import org.entente.enrich.sentiment.Stretch;
import org.entente.enrich.sentiment.Word;
import org.jspecify.annotations.Nullable;

/** One sentence with its words, its parties in the order of the text, and the quotes that touch it. */
record Line(String text, int begin, int end, List<Word> words, List<Party> parties, List<Stretch> quotes) {

    static Line of(String text, Stretch sentence, List<Party> parties, List<Stretch> quotes) {
        return new Line(
                text,
                sentence.begin(),
                sentence.end(),
                Word.of(text, sentence.begin(), sentence.end()),
                parties.stream()
                        .filter(party -> party.begin() >= sentence.begin() && party.end() <= sentence.end())
                        .toList(),
                quotes.stream()
                        .filter(quote -> quote.overlaps(sentence.begin(), sentence.end()))
                        .toList());
    }

    boolean quoted(int at) {
        return quotes.stream().anyMatch(quote -> quote.overlaps(at, at + 1));
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
        Word at = words.get(word);
        for (Party party : parties) {
            if (party.begin() < at.end() && at.begin() < party.end()) {
                return party;
            }
        }
        return null;
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
