package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.sentiment.Stretch;

/**
 * Sentences that are read together, since a quote goes on from one to the next, and the voices in them.
 *
 * @param sentences in the order of the text, at least one
 */
record Heard(List<Stretch> sentences, List<Voice> voices) {

    /** Most sentences of one quote that are read together. */
    private static final int LONGEST_QUOTE = 40;

    /** Hears a text with the given sentences and parties, both in the order of the text. */
    static List<Heard> in(String text, List<Stretch> sentences, List<Party> parties) {
        List<Stretch> quotes = Quotes.in(text);
        Cast cast = new Cast();
        Voices voices = new Voices(cast);
        List<Heard> heard = new ArrayList<>();
        int next = 0;
        while (next < sentences.size()) {
            int last = next;
            while (last + 1 < sentences.size()
                    && last - next < LONGEST_QUOTE
                    && Quotes.over(
                            quotes,
                            sentences.get(last).end(),
                            sentences.get(last + 1).begin())) {
                last++;
            }
            Stretch whole =
                    new Stretch(sentences.get(next).begin(), sentences.get(last).end());
            Line line = Line.of(text, whole, parties, quotes);
            heard.add(new Heard(sentences.subList(next, last + 1), voices.in(line)));
            cast.hear(line);
            next = last + 1;
        }
        return heard;
    }
}
