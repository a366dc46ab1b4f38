package org.entente.enrich.sentiment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;

/**
 * Sentiment toward each actor: the weighted mean over its mentions of the lexicon's view of each.
 *
 * <p>A mention in the title weighs {@value #TITLE}, in the first {@value #LEAD_SENTENCES} sentences of the body {@value #LEAD}, elsewhere
 * 1; a quarter of that where no word of its sentence casts any light, so that bare reporting does not wash out what is said.
 */
public final class SentimentAnnotator implements Annotator {

    private static final double TITLE = 2;
    private static final double LEAD = 1.5;
    private static final double SILENT = 0.25;
    private static final int LEAD_SENTENCES = 2;

    private final TargetSentiment target;

    public SentimentAnnotator(Lexicon lexicon) {
        this.target = new TargetSentiment(lexicon);
    }

    @Override
    public String name() {
        return "lexicon-sentiment";
    }

    @Override
    public String model() {
        return "lexicon-sentiment/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.MENTIONS, Layer.ACTORS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.SENTIMENT);
    }

    @Override
    public Document annotate(Document document) {
        long titleSentences = document.sentences().stream()
                .filter(sentence -> sentence.span().in() == Field.TITLE)
                .count();
        Map<String, Mean> means = new HashMap<>();
        for (Mention mention : document.mentions()) {
            if (mention.actor() != null) {
                double sum = target.sum(document, mention.span());
                double weight = mention.span().in() == Field.TITLE
                        ? TITLE
                        : mention.sentence() < titleSentences + LEAD_SENTENCES ? LEAD : 1;
                means.computeIfAbsent(mention.actor(), id -> new Mean())
                        .add(Scores.ofSum(sum).score(), sum == 0 ? weight * SILENT : weight);
            }
        }
        Map<String, SentimentScore> sentiments = new HashMap<>();
        for (Actor actor : document.actors()) {
            sentiments.put(
                    actor.id(),
                    Scores.of(means.getOrDefault(actor.id(), new Mean()).value()));
        }
        return document.withSentiments(sentiments);
    }

    private static final class Mean {

        private double sum;
        private double weights;

        void add(double value, double weight) {
            sum += value * weight;
            weights += weight;
        }

        double value() {
            return weights == 0 ? 0 : sum / weights;
        }
    }
}
