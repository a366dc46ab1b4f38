package org.entente.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.language.LanguageDetector;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;

/**
 * Annotators in an order that is checked, from a revision to its enriched record. Thread-safe.
 *
 * <p>A withheld or canceled revision is passed on bare; one in another language than English with its language and no annotations.
 */
public final class Pipeline {

    private final List<Step> steps = new ArrayList<>();
    private final LanguageDetector languages;
    private final Questions questions;

    private record Step(Annotator annotator, Timer timer) {}

    /** Answers about spans that somebody asks about, whether or not an annotator found them. */
    public interface Questions {

        /** The sentiment toward the span. */
        SentimentScore sentiment(Document document, Span target);

        /** What the text at one span holds of the text at the other. */
        SentimentScore stance(Document document, Span holder, Span target);
    }

    /** A question for the stance between two spans. */
    public record Pair(Span holder, Span target) {}

    /** The answers, in the order asked. */
    public record Answers(List<SentimentScore> targets, List<SentimentScore> pairs) {}

    /** @throws IllegalArgumentException if an annotator requires a layer that none before it provides */
    public Pipeline(List<Annotator> annotators, LanguageDetector languages, Questions questions, MeterRegistry meters) {
        Set<Layer> there = EnumSet.noneOf(Layer.class);
        for (Annotator annotator : annotators) {
            for (Layer layer : annotator.requires()) {
                if (!there.contains(layer)) {
                    throw new IllegalArgumentException("annotator " + annotator.name() + " requires " + layer
                            + ", which none before it provides: put one that provides it earlier");
                }
            }
            there.addAll(annotator.provides());
            Timer timer = Timer.builder("entente.enrich.annotator")
                    .description("Time an annotator takes for one article")
                    .tag("annotator", annotator.name())
                    .register(meters);
            steps.add(new Step(annotator, timer));
        }
        this.languages = languages;
        this.questions = questions;
    }

    /** The enriched record of the revision. */
    public EnrichedArticle annotate(Article article) {
        if (article.getStatus() != ArticleStatus.USABLE) {
            return EnrichedRecords.bare(article, languages.detect(article.getTitle(), article.getText()));
        }
        String language = languages.detect(article.getTitle(), article.getText());
        if (!language.equals(LanguageDetector.ENGLISH)) {
            return EnrichedRecords.foreign(article, language);
        }
        return EnrichedRecords.of(article, language, read(article), models());
    }

    /**
     * Answers about spans of the article.
     *
     * @throws IllegalArgumentException if a span reaches beyond its field, or those of a pair overlap
     */
    public Answers answer(Article article, List<Span> targets, List<Pair> pairs) {
        Document document = read(article);
        return new Answers(
                targets.stream()
                        .map(span -> questions.sentiment(document, span))
                        .toList(),
                pairs.stream()
                        .map(pair -> questions.stance(document, pair.holder(), pair.target()))
                        .toList());
    }

    /** Names and versions of what reads, in order, each as {@code name/version}. */
    public List<String> models() {
        return steps.stream().map(step -> step.annotator().model()).toList();
    }

    private Document read(Article article) {
        Document document = Document.of(article.getId(), article.getTitle(), article.getText());
        for (Step step : steps) {
            long start = System.nanoTime();
            document = step.annotator().annotate(document);
            step.timer().record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
        }
        return document;
    }
}
