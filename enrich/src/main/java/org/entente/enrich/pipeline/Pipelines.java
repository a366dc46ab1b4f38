package org.entente.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.entente.enrich.EnrichSettings;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.gazetteer.OwnEntry;
import org.entente.enrich.language.LanguageDetector;
import org.entente.enrich.linking.LinkingAnnotator;
import org.entente.enrich.mention.MentionAnnotator;
import org.entente.enrich.model.EncodingAnnotator;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.entente.enrich.sentence.Tokenizer;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.LexiconSentiment;
import org.entente.enrich.sentiment.SentimentAnnotator;
import org.entente.enrich.sentiment.TargetSentiment;
import org.entente.enrich.stance.PairStance;
import org.entente.enrich.stance.RuleStance;
import org.entente.enrich.stance.StanceAnnotator;

/** The pipelines that are built in. */
public final class Pipelines {

    private Pipelines() {}

    /** The model, dictionaries and rules, with default settings and meters that nobody reads. */
    public static Pipeline standard() {
        return standard(EnrichSettings.defaults().maxActors(), new SimpleMeterRegistry());
    }

    /**
     * The model for names, sentiment and stance; the gazetteer for who is meant, rules for who speaks of whom. Close it to give back the
     * model's memory.
     *
     * @param maxActors the most actors a record carries
     * @throws IllegalStateException if the model cannot be loaded
     */
    public static Pipeline standard(int maxActors, MeterRegistry meters) {
        return standard(maxActors, meters, EncodingAnnotator.MOST_PIECES);
    }

    /** @param mostPieces how much of a story the model reads */
    static Pipeline standard(int maxActors, MeterRegistry meters, int mostPieces) {
        NewsModel model = NewsModel.load();
        LanguageDetector languages = new LanguageDetector();
        return of(model, languages, gazetteer(List.of()), maxActors, meters, mostPieces, model::close);
    }

    /**
     * As the settings say, with the user's own actors as their file has them now.
     *
     * @throws IllegalArgumentException if the file is no gazetteer
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalStateException if the model cannot be loaded
     */
    public static CurrentPipeline current(EnrichSettings settings, MeterRegistry meters) {
        NewsModel model = NewsModel.load();
        LanguageDetector languages = new LanguageDetector();
        return new CurrentPipeline(
                settings.gazetteer(),
                own -> of(
                        model,
                        languages,
                        gazetteer(own),
                        settings.maxActors(),
                        meters,
                        EncodingAnnotator.MOST_PIECES,
                        () -> {}),
                meters,
                model::close);
    }

    private static Pipeline of(
            NewsModel model,
            LanguageDetector languages,
            Gazetteer gazetteer,
            int maxActors,
            MeterRegistry meters,
            int mostPieces,
            Runnable closing) {
        List<Annotator> annotators = new ArrayList<>(readers(model, gazetteer, maxActors, meters, mostPieces));
        annotators.add(new SentimentAnnotator(model));
        annotators.add(new StanceAnnotator(Lexicon.load(), model));
        return new Pipeline(
                annotators,
                languages,
                new Answering(new TargetSentiment(model)::at, new PairStance(model)::between),
                meters,
                closing);
    }

    /** The same up to the actors; questions are answered by the lexicon, and by verbs and quotes: what the model must beat. */
    public static Pipeline baseline() {
        NewsModel model = NewsModel.load();
        Lexicon lexicon = Lexicon.load();
        MeterRegistry meters = new SimpleMeterRegistry();
        return new Pipeline(
                readers(
                        model,
                        gazetteer(List.of()),
                        EnrichSettings.defaults().maxActors(),
                        meters,
                        EncodingAnnotator.MOST_PIECES),
                new LanguageDetector(),
                new Answering(new LexiconSentiment(lexicon)::at, new RuleStance(lexicon)::between),
                meters,
                model::close);
    }

    private static Gazetteer gazetteer(List<OwnEntry> own) {
        return Gazetteer.load(name -> Tokenizer.tokens(name, Field.TITLE, 0, name.length()), own);
    }

    private static List<Annotator> readers(
            NewsModel model, Gazetteer gazetteer, int maxActors, MeterRegistry meters, int mostPieces) {
        return List.of(
                new SentenceAnnotator(),
                new EncodingAnnotator(model, meters, mostPieces),
                new MentionAnnotator(gazetteer),
                new LinkingAnnotator(gazetteer, maxActors));
    }

    private interface StanceQuestion {

        SentimentScore between(Document document, Span holder, Span target);
    }

    private record Answering(BiFunction<Document, Span, SentimentScore> target, StanceQuestion pair)
            implements Pipeline.Questions {

        @Override
        public SentimentScore sentiment(Document document, Span span) {
            return target.apply(document, span);
        }

        @Override
        public SentimentScore stance(Document document, Span holder, Span towards) {
            return pair.between(document, holder, towards);
        }
    }
}
