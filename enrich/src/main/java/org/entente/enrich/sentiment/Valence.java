package org.entente.enrich.sentiment;

import java.util.List;
import java.util.Set;

/**
 * What the words of a stretch of text say about a span in it.
 *
 * <p>A lexicon word counts with its polarity, turned by a negation up to three words before it ({@value #NEGATED} as in
 * VADER), scaled by the degree words right before it, and falling off with its distance from the span: full weight next
 * to it, none {@value #REACH} words away, halved across a clause boundary. Words inside {@code names} say nothing, so
 * that "United States" is not praise. The sum is pressed into (-1, 1) by {@link Scores#ofSum}.
 */
public final class Valence {

    private static final double NEGATED = -0.74;
    private static final int NEGATION_REACH = 3;
    private static final int REACH = 14;
    private static final Set<String> HARM_PREPOSITIONS = Set.of("of", "on", "against", "in", "at", "to");
    private static final Set<String> HARMS = Set.of(
            "aggression",
            "invasion",
            "murder",
            "murders",
            "killing",
            "killings",
            "massacre",
            "massacres",
            "genocide",
            "occupation",
            "assault",
            "assaults",
            "slaughter",
            "atrocities",
            "violence",
            "crimes",
            "abduction",
            "destruction",
            "threat",
            "threats",
            "attack",
            "attacks",
            "war",
            "hatred",
            "abuse",
            "exploitation",
            "bombardment",
            "murdering",
            "violating");

    private final Lexicon lexicon;

    public Valence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The weighted sum around the span {@code [begin, end)} over the text from {@code from} to {@code to}. */
    public double around(String text, int from, int to, int begin, int end, List<Stretch> names) {
        List<Word> words = Word.of(text, from, to);
        int first = firstEndingAfter(words, begin);
        int last = lastBeginningBefore(words, end);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            double polarity = polarityAt(words, i, names);
            boolean inSpan = i >= first && i <= last;
            if (polarity != 0 && !inSpan && !(polarity < 0 && isDoneTo(words, i, first))) {
                int distance = i < first ? first - i : i - last;
                double near = Math.max(0, 1 - (distance - 1) / (double) REACH);
                sum += polarity * near * (crossesClause(text, words.get(i), begin, end) ? 0.5 : 1);
            }
        }
        return sum;
    }

    /** The plain sum over the whole stretch, whatever the distance. */
    public double over(String text, int from, int to, List<Stretch> names) {
        List<Word> words = Word.of(text, from, to);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += polarityAt(words, i, names);
        }
        return sum;
    }

    private double polarityAt(List<Word> words, int i, List<Stretch> names) {
        Word word = words.get(i);
        double polarity = lexicon.polarity(word.lower());
        if (polarity == 0 || names.stream().anyMatch(name -> name.covers(word))) {
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

    /** "The invasion of X", "an attack on X": the harm is done to X, so it puts X in no bad light. */
    private static boolean isDoneTo(List<Word> words, int i, int first) {
        boolean close = first - i >= 2 && first - i <= 4;
        return close
                && HARMS.contains(words.get(i).lower())
                && HARM_PREPOSITIONS.contains(words.get(i + 1).lower());
    }

    private static boolean crossesClause(String text, Word word, int begin, int end) {
        int from = Math.min(end, word.end());
        int to = Math.max(begin, word.begin());
        for (int i = Math.max(0, from); i < to; i++) {
            char c = text.charAt(i);
            if (c == ';'
                    || c == ':'
                    || c == '“'
                    || c == '”'
                    || text.startsWith(" but ", i)
                    || text.startsWith(" while ", i)) {
                return true;
            }
        }
        return false;
    }

    private static int firstEndingAfter(List<Word> words, int begin) {
        int i = 0;
        while (i < words.size() && words.get(i).end() <= begin) {
            i++;
        }
        return i;
    }

    private static int lastBeginningBefore(List<Word> words, int end) {
        int i = words.size() - 1;
        while (i >= 0 && words.get(i).begin() >= end) {
            i--;
        }
        return i;
    }
}
