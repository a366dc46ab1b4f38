package org.entente.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.language.LanguageDetector;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Annotators in an order that is checked, from a revision to its enriched record. Thread-safe until closed.
 *
 * <p>A withheld or canceled revision is passed on bare; one in another language than English with its language and no annotations.
 */
public final class Pipeline implements AutoCloseable {

    private final List<Step> steps = new ArrayList<>();
    private final List<String> models;
    private final LanguageDetector languages;
    private final Questions questions;
    private final Runnable close;

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

    /** A revision's record and what was asked about it. */
    public record Annotated(EnrichedArticle article, Answers answers) {}

    /**
     * A pipeline of the annotators.
     *
     * @param close gives back what they hold
     * @throws IllegalArgumentException if an annotator requires a layer that none before it provides
     */
    public Pipeline(
            List<Annotator> annotators,
            LanguageDetector languages,
            Questions questions,
            MeterRegistry meters,
            Runnable close) {
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
        this.models = Stream.concat(
                        steps.stream().map(step -> step.annotator().model()), Stream.of("rules/" + Rules.version()))
                .toList();
        this.languages = languages;
        this.questions = questions;
        this.close = close;
    }

    /** The enriched record of the revision. */
    public EnrichedArticle annotate(Article article) {
        String language = languages.detect(article.getTitle(), article.getText());
        return isRead(article, language)
                ? EnrichedRecords.of(article, language, read(article), models)
                : unread(article, language);
    }

    /**
     * The enriched record of the revision and answers about spans of it, read once; the questions are answered whatever its language and
     * status.
     *
     * @throws IllegalArgumentException if a span reaches beyond its field, or those of a pair overlap or lie in two fields
     */
    public Annotated annotate(Article article, List<Span> targets, List<Pair> pairs) {
        if (targets.isEmpty() && pairs.isEmpty()) {
            return new Annotated(annotate(article), new Answers(List.of(), List.of()));
        }
        String language = languages.detect(article.getTitle(), article.getText());
        Document document = read(article);
        EnrichedArticle enriched = isRead(article, language)
                ? EnrichedRecords.of(article, language, document, models)
                : unread(article, language);
        return new Annotated(enriched, answers(document, targets, pairs));
    }

    /**
     * Answers about spans of the article.
     *
     * @throws IllegalArgumentException if a span reaches beyond its field, or those of a pair overlap or lie in two fields
     */
    public Answers answer(Article article, List<Span> targets, List<Pair> pairs) {
        return answers(read(article), targets, pairs);
    }

    private static boolean isRead(Article article, String language) {
        return article.getStatus() == ArticleStatus.USABLE && language.equals(LanguageDetector.ENGLISH);
    }

    private static EnrichedArticle unread(Article article, String language) {
        return article.getStatus() == ArticleStatus.USABLE
                ? EnrichedRecords.foreign(article, language)
                : EnrichedRecords.bare(article, language);
    }

    private Answers answers(Document document, List<Span> targets, List<Pair> pairs) {
        return new Answers(
                targets.stream()
                        .map(span -> questions.sentiment(document, span))
                        .toList(),
                pairs.stream()
                        .map(pair -> questions.stance(document, pair.holder(), pair.target()))
                        .toList());
    }

    /** Names and versions of what reads, in order, each as {@code name/version}; last that of all rules. */
    public List<String> models() {
        return models;
    }

    /** Gives back what the annotators hold, once no thread reads any more. */
    @Override
    public void close() {
        close.run();
    }

    private Document read(Article article) {
        return read(
                article.getId(),
                article.getTitle(),
                article.getText(),
                article.getPublishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * The document with all layers, whatever its language.
     *
     * @param date the day it is of; null where that is not known
     */
    public Document read(String id, @Nullable String title, String text, @Nullable LocalDate date) {
        Document document = Document.of(id, title, text, date);
        for (Step step : steps) {
            long start = System.nanoTime();
            document = step.annotator().annotate(document);
            step.timer().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
        return document;
    }
}
