package org.entente.enrich.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
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

    private final Valence valence;

    public SentimentAnnotator(Lexicon lexicon) {
        this.valence = new Valence(lexicon);
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
        List<Mention> mentions = document.mentions();
        Passage passage = null;
        int read = -1;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.actor() != null) {
                if (passage == null || mention.sentence() != read) {
                    read = mention.sentence();
                    passage = sentence(document, i);
                }
                double sum =
                        passage.around(mention.span().begin(), mention.span().end());
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

    /** The sentence of the mention at the place, read without the words of all mentions in it. */
    private Passage sentence(Document document, int at) {
        List<Mention> mentions = document.mentions();
        int index = mentions.get(at).sentence();
        int from = at;
        while (from > 0 && mentions.get(from - 1).sentence() == index) {
            from--;
        }
        List<Stretch> names = new ArrayList<>();
        for (int i = from; i < mentions.size() && mentions.get(i).sentence() == index; i++) {
            Span span = mentions.get(i).span();
            names.add(new Stretch(span.begin(), span.end()));
        }
        Span whole = document.sentences().get(index).span();
        return valence.read(document.text(whole.in()), whole.begin(), whole.end(), names);
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
