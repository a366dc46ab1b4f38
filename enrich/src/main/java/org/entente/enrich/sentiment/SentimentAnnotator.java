package org.entente.enrich.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Tone;
import org.entente.enrich.document.Window;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.model.Question;
import org.entente.enrich.model.Questions;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;

/**
 * Sentiment toward each actor: the weighted mean over its mentions of the probabilities that the model gives to the sentence of each. The
 * mentions of one actor in one sentence are read together. Weights: {@link ActorMeans}.
 */
public final class SentimentAnnotator implements Annotator {

    private final NewsModel model;

    public SentimentAnnotator(NewsModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "news-sentiment";
    }

    @Override
    public String model() {
        return "news-sentiment/" + model.version();
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.ENCODING, Layer.MENTIONS, Layer.ACTORS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.SENTIMENT);
    }

    @Override
    public Document annotate(Document document) {
        Map<Tone, List<Span>> named = new LinkedHashMap<>();
        for (Mention mention : document.mentions()) {
            if (mention.actor() != null) {
                named.computeIfAbsent(new Tone(mention.sentence(), mention.actor()), any -> new ArrayList<>())
                        .add(mention.span());
            }
        }
        Map<Tone, SentimentScore> tones = tones(document, named);
        return document.withSentiments(tones, ActorMeans.of(document, named, tones));
    }

    private Map<Tone, SentimentScore> tones(Document document, Map<Tone, List<Span>> named) {
        Questions questions = new Questions(model);
        List<Tone> asked = new ArrayList<>();
        named.forEach((tone, spans) -> {
            Window window = document.encoding().window(tone.sentence(), spans.get(0));
            if (window != null && questions.add(new Question(window, spans, null))) {
                asked.add(tone);
            }
        });
        Map<Tone, SentimentScore> tones = new HashMap<>();
        List<SentimentScore> answers = questions.answers();
        for (int i = 0; i < answers.size(); i++) {
            tones.put(asked.get(i), answers.get(i));
        }
        return tones;
    }
}
