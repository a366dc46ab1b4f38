package org.entente.enrich.sentiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Tone;

/**
 * What a story says of each actor: the weighted mean of what its sentences do.
 *
 * <p>A mention in the title weighs {@value #TITLE}, in the first {@value #LEAD_SENTENCES} sentences of the body {@value #LEAD}, elsewhere
 * 1; down to {@value #SILENT} of that as its sentence is surely neutral, so that bare reporting does not wash out what is said. Mentions in
 * sentences that were not read do not count.
 */
final class ActorMeans {

    private static final double TITLE = 2;
    private static final double LEAD = 1.5;
    private static final double SILENT = 0.25;
    private static final int LEAD_SENTENCES = 2;

    private ActorMeans() {}

    /**
     * The sentiment toward each actor of the document.
     *
     * @param named the mentions by sentence and actor
     * @param tones what was read of each
     */
    static Map<String, SentimentScore> of(
            Document document, Map<Tone, List<Span>> named, Map<Tone, SentimentScore> tones) {
        long titleSentences = document.sentences().stream()
                .filter(sentence -> sentence.span().in() == Field.TITLE)
                .count();
        Map<String, Mean> means = new HashMap<>();
        named.forEach((tone, spans) -> {
            SentimentScore score = tones.get(tone);
            if (score != null) {
                double weight = tone.sentence() < titleSentences
                        ? TITLE
                        : tone.sentence() < titleSentences + LEAD_SENTENCES ? LEAD : 1;
                means.computeIfAbsent(tone.actor(), id -> new Mean())
                        .add(score, spans.size() * weight * (1 - (1 - SILENT) * score.neutral()));
            }
        });
        Map<String, SentimentScore> sentiments = new HashMap<>();
        for (Actor actor : document.actors()) {
            Mean mean = means.get(actor.id());
            sentiments.put(actor.id(), mean == null ? SentimentScore.NOTHING_SAID : mean.score());
        }
        return sentiments;
    }

    private static final class Mean {

        private double negative;
        private double neutral;
        private double positive;

        void add(SentimentScore score, double weight) {
            negative += score.negative() * weight;
            neutral += score.neutral() * weight;
            positive += score.positive() * weight;
        }

        SentimentScore score() {
            double sum = negative + neutral + positive;
            return SentimentScore.of(negative / sum, neutral / sum, positive / sum);
        }
    }
}
