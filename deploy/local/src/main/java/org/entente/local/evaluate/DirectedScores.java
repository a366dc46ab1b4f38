package org.entente.local.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;

/**
 * How pairs are found as one of five classes, as Directed Sentiment Extraction counts them: neutral, or positive or negative one way. Of two
 * answers that are not neutral the surer counts.
 */
public record DirectedScores(Map<String, Counts> byClass) {

    private static final String NEUTRAL = "neutral";

    public DirectedScores {
        byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
    }

    /** The answers are those to the two questions of each text, in order. */
    static DirectedScores of(List<TonedText> texts, List<SentimentScore> answers) {
        Map<String, Counts> byClass = new LinkedHashMap<>();
        List.of(NEUTRAL, "positive p -> q", "positive p <- q", "negative p -> q", "negative p <- q")
                .forEach(name -> byClass.put(name, Counts.NONE));
        for (int i = 0; i < texts.size(); i++) {
            List<SentimentScore> labels = new ArrayList<>();
            texts.get(i).pairLabels().forEach(label -> labels.add(certain(label)));
            String wanted = name(labels.get(0), labels.get(1));
            String found = name(answers.get(2 * i), answers.get(2 * i + 1));
            byClass.merge(found, new Counts(found.equals(wanted) ? 1 : 0, 1, 0), Counts::plus);
            byClass.merge(wanted, new Counts(0, 0, 1), Counts::plus);
        }
        return new DirectedScores(byClass);
    }

    /** The mean of the classes' F1. */
    public double macroF1() {
        return byClass.values().stream().mapToDouble(Counts::f1).average().orElse(0);
    }

    private static String name(SentimentScore there, SentimentScore back) {
        boolean isThere = there.label() != Polarity.NEUTRAL;
        boolean isBack = back.label() != Polarity.NEUTRAL;
        if (!isThere && !isBack) {
            return NEUTRAL;
        }
        boolean forth = isThere && (!isBack || 1 - there.neutral() >= 1 - back.neutral());
        Polarity polarity = forth ? there.label() : back.label();
        return (polarity == Polarity.POSITIVE ? "positive" : "negative") + (forth ? " p -> q" : " p <- q");
    }

    private static SentimentScore certain(Polarity label) {
        return SentimentScore.of(
                label == Polarity.NEGATIVE ? 1 : 0,
                label == Polarity.NEUTRAL ? 1 : 0,
                label == Polarity.POSITIVE ? 1 : 0);
    }
}
