package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Stance;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.Stretch;

/**
 * Directed stances, read from the title and the body on their own: rules find who speaks of whom, the model says which way. Thread-safe.
 *
 * <p>What a spokesperson holds, the body spoken for holds as well, by the same evidence.
 *
 * <p>A stance's confidence is the rule's ({@link StanceRules}, {@link Judge}) times the probability of its label.
 */
public final class StanceAnnotator implements Annotator {

    private final StanceRules rules;
    private final NewsModel model;
    private final Parties parties = new Parties();

    public StanceAnnotator(Lexicon lexicon, NewsModel model) {
        this.rules = new StanceRules(lexicon);
        this.model = model;
    }

    @Override
    public String name() {
        return "news-stance";
    }

    @Override
    public String model() {
        return "news-stance/" + model.version();
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.ENCODING, Layer.MENTIONS, Layer.ACTORS, Layer.SENTIMENT);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.STANCE);
    }

    @Override
    public Document annotate(Document document) {
        List<Stance> stances = new ArrayList<>();
        Spokespeople spokespeople = new Spokespeople();
        for (Field field : Field.values()) {
            List<Party> named = parties.of(document, field);
            List<Finding> findings = rules.read(document.text(field), sentences(document, field), named, spokespeople);
            Map<String, List<Judge.Judged>> byAuthor = new LinkedHashMap<>();
            for (Judge.Judged judged : new Judge(document, field, model).judge(findings, named)) {
                if (judged.finding().by() == null) {
                    byAuthor.computeIfAbsent(judged.finding().target(), id -> new ArrayList<>())
                            .add(judged);
                } else {
                    stances.add(stance(field, judged, judged.score(), judged.confidence()));
                }
            }
            byAuthor.values().forEach(sentences -> stances.add(inAll(field, sentences)));
        }
        stances.addAll(ofBodies(stances, spokespeople));
        stances.sort(Comparator.comparing((Stance stance) -> stance.evidence().in())
                .thenComparingInt(stance -> stance.evidence().begin())
                .thenComparing(Stance::holder)
                .thenComparing(Stance::target));
        return document.withStances(stances);
    }

    private static List<Stance> ofBodies(List<Stance> stances, Spokespeople spokespeople) {
        Set<List<Object>> held = new HashSet<>();
        stances.forEach(stance -> held.add(List.of(stance.holder(), stance.target(), stance.evidence())));
        List<Stance> more = new ArrayList<>();
        for (Stance stance : stances) {
            Party body = spokespeople.bodyOf(stance.holder());
            if (body != null
                    && !stance.target().equals(body.id())
                    && !stance.target().equals(body.country())
                    && held.add(List.of(body.id(), stance.target(), stance.evidence()))) {
                more.add(stance.by(body.id()));
            }
        }
        return more;
    }

    private static Stance stance(Field field, Judge.Judged judged, SentimentScore score, double confidence) {
        Finding finding = judged.finding();
        return new Stance(
                finding.holder(),
                finding.target(),
                score.label(),
                score.score(),
                confidence,
                finding.quoted(),
                new Span(field, finding.begin(), finding.end()));
    }

    /** The author speaks once per target: the mean over the sentences, shown by the strongest of them. */
    private static Stance inAll(Field field, List<Judge.Judged> sentences) {
        double negative = 0;
        double neutral = 0;
        double positive = 0;
        double confidence = 0;
        for (Judge.Judged judged : sentences) {
            negative += judged.score().negative() / sentences.size();
            neutral += judged.score().neutral() / sentences.size();
            positive += judged.score().positive() / sentences.size();
            confidence += judged.confidence() / sentences.size();
        }
        SentimentScore mean = SentimentScore.of(negative, neutral, positive);
        double side = Math.signum(mean.score());
        Judge.Judged strongest = sentences.get(0);
        for (Judge.Judged judged : sentences) {
            strongest = judged.score().score() * side > strongest.score().score() * side ? judged : strongest;
        }
        return stance(field, strongest, mean, confidence);
    }

    static List<Stretch> sentences(Document document, Field field) {
        return document.sentences().stream()
                .filter(sentence -> sentence.span().in() == field)
                .map(sentence ->
                        new Stretch(sentence.span().begin(), sentence.span().end()))
                .toList();
    }
}
