package org.entente.enrich.sentiment;

import java.util.List;

/**
 * What single words say, in their surroundings: a lexicon word counts with its polarity, turned by a negation up to three words before it
 * ({@value #NEGATED} as in VADER) and scaled by the degree words right before it. Words inside {@code names} say nothing, so that "United
 * States" is not praise. Thread-safe.
 */
public final class Valence {

    private static final double NEGATED = -0.74;
    private static final int NEGATION_REACH = 3;

    private final Lexicon lexicon;

    public Valence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads the text from {@code from} to {@code to}, once for all spans that are asked about.
     *
     * @param names stretches whose words say nothing
     */
    public Passage read(String text, int from, int to, List<Stretch> names) {
        List<Word> words = Word.of(text, from, to);
        double[] polarities = new double[words.size()];
        for (int i = 0; i < polarities.length; i++) {
            polarities[i] = polarityAt(words, i, names);
        }
        return new Passage(text, words, polarities);
    }

    private double polarityAt(List<Word> words, int i, List<Stretch> names) {
        Word word = words.get(i);
        double polarity = lexicon.polarity(word.lower());
        if (polarity == 0 || isNamed(word, names)) {
            return 0;
        }
        boolean strengthens = i + 1 < words.size()
                && lexicon.degree(word.lower()) != 1
                && lexicon.polarity(words.get(i + 1).lower()) != 0;
        if (strengthens) {
            return 0;
        }
        if (i > 0) {
            polarity *= lexicon.degree(words.get(i - 1).lower());
        }
        for (int back = 1; back <= NEGATION_REACH && i - back >= 0; back++) {
            if (lexicon.negates(words.get(i - back).lower())) {
                return polarity * NEGATED;
            }
        }
        return polarity;
    }

    private static boolean isNamed(Word word, List<Stretch> names) {
        for (Stretch name : names) {
            if (name.covers(word)) {
                return true;
            }
        }
        return false;
    }
}
