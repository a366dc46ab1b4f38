package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * The model on one labelled file beside what it must beat.
 *
 * @param questions how many labels there are
 * @param systems the scores of the model, the lexicon and the majority guess, by what they are called in a table
 * @param directed the model's scores on pairs, both ways of a pair together; null where not all texts are of one pair that holds one way
 */
public record Comparison(
        int questions,
        Map<String, PolarityScores> systems,
        @Nullable DirectedScores directed) {

    public Comparison {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
    }

    /** The model's own scores. */
    public PolarityScores model() {
        return systems.values().iterator().next();
    }

    /** On a file of sentences with targets. */
    public static Comparison sentiment(Path file, Pipeline model, Pipeline lexicon) {
        return of(file, SentimentFiles.read(file), model, lexicon);
    }

    /** On a file of sentences with pairs. */
    public static Comparison stance(Path file, Pipeline model, Pipeline lexicon) {
        return of(file, StanceFiles.read(file), model, lexicon);
    }

    private static Comparison of(Path file, List<TonedText> texts, Pipeline model, Pipeline lexicon) {
        List<Polarity> labels = new ArrayList<>();
        texts.forEach(text -> {
            labels.addAll(text.targetLabels());
            labels.addAll(text.pairLabels());
        });
        if (labels.isEmpty()) {
            throw new IllegalStateException(file + " has no labels of this kind");
        }
        Map<String, PolarityScores> systems = new LinkedHashMap<>();
        List<SentimentScore> answers = answers(texts, model);
        systems.put("model", PolarityScores.of(labels, answers));
        systems.put("lexicon and rules", PolarityScores.of(labels, answers(texts, lexicon)));
        systems.put("majority guess", PolarityScores.majority(labels));
        boolean areDirected = texts.stream().allMatch(TonedText::isDirected);
        return new Comparison(labels.size(), systems, areDirected ? DirectedScores.of(texts, answers) : null);
    }

    /** In the order of the labels, whichever thread reads a text. */
    private static List<SentimentScore> answers(List<TonedText> texts, Pipeline pipeline) {
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> {
                    TonedText text = texts.get(i);
                    Pipeline.Answers answers = pipeline.answer(Articles.of(text.text()), text.targets(), text.pairs());
                    List<SentimentScore> all = new ArrayList<>(answers.targets());
                    all.addAll(answers.pairs());
                    return all;
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
