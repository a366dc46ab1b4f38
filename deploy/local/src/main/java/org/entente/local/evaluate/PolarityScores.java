package org.entente.local.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;

/**
 * How answers compare with labels.
 *
 * @param calibration the expected calibration error: how far the probability of the label given is from the share of right ones, the mean
 *     over {@value #BINS} bins of equal width by their sizes (Guo et al., "On Calibration of Modern Neural Networks", 2017)
 */
public record PolarityScores(Map<Polarity, Counts> byLabel, double calibration) {

    private static final int BINS = 10;

    public PolarityScores {
        byLabel = Collections.unmodifiableMap(new EnumMap<>(byLabel));
    }

    /** @throws IllegalArgumentException if there are not as many answers as labels */
    static PolarityScores of(List<Polarity> labels, List<SentimentScore> answers) {
        if (labels.size() != answers.size()) {
            throw new IllegalArgumentException(answers.size() + " answers to " + labels.size() + " labels");
        }
        Map<Polarity, Counts> byLabel = new EnumMap<>(Polarity.class);
        for (Polarity polarity : Polarity.values()) {
            byLabel.put(polarity, Counts.NONE);
        }
        double[] likely = new double[BINS];
        double[] right = new double[BINS];
        for (int i = 0; i < labels.size(); i++) {
            SentimentScore answer = answers.get(i);
            boolean isRight = answer.label() == labels.get(i);
            byLabel.merge(answer.label(), new Counts(isRight ? 1 : 0, 1, 0), Counts::plus);
            byLabel.merge(labels.get(i), new Counts(0, 0, 1), Counts::plus);
            double probability = Math.max(answer.neutral(), Math.max(answer.positive(), answer.negative()));
            int bin = Math.min(BINS - 1, (int) (probability * BINS));
            likely[bin] += probability;
            right[bin] += isRight ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(likely[bin] - right[bin]) / Math.max(1, labels.size());
        }
        return new PolarityScores(byLabel, error);
    }

    /** What one label for all, the most frequent, makes. */
    static PolarityScores majority(List<Polarity> labels) {
        Map<Polarity, Long> numbers = new EnumMap<>(Polarity.class);
        labels.forEach(label -> numbers.merge(label, 1L, Long::sum));
        Polarity most = numbers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Polarity.NEUTRAL);
        double total = Math.max(1, labels.size());
        SentimentScore guess = new SentimentScore(
                most,
                0,
                numbers.getOrDefault(Polarity.POSITIVE, 0L) / total,
                numbers.getOrDefault(Polarity.NEUTRAL, 0L) / total,
                numbers.getOrDefault(Polarity.NEGATIVE, 0L) / total);
        return of(labels, Collections.nCopies(labels.size(), guess));
    }

    /** The mean of the labels' F1. */
    public double macroF1() {
        return byLabel.values().stream().mapToDouble(Counts::f1).average().orElse(0);
    }

    /** Share of the answers that are right. */
    public double accuracy() {
        Counts all = byLabel.values().stream().reduce(Counts.NONE, Counts::plus);
        return all.recall();
    }
}
