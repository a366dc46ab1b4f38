package org.entente.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.entente.enrich.EnrichSettings;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.language.LanguageDetector;
import org.entente.enrich.linking.LinkingAnnotator;
import org.entente.enrich.mention.MentionAnnotator;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.entente.enrich.sentence.Tokenizer;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.SentimentAnnotator;
import org.entente.enrich.sentiment.TargetSentiment;
import org.entente.enrich.stance.PairStance;
import org.entente.enrich.stance.StanceAnnotator;

/** The pipelines that are built in. */
public final class Pipelines {

    private Pipelines() {}

    /** The dictionaries and rules, with default settings and meters that nobody reads. */
    public static Pipeline baseline() {
        return baseline(EnrichSettings.defaults().maxActors(), new SimpleMeterRegistry());
    }

    /**
     * The dictionaries and rules: gazetteer, lexicon sentiment, stance by verbs and quotes.
     *
     * @param maxActors the most actors a record carries
     */
    public static Pipeline baseline(int maxActors, MeterRegistry meters) {
        Gazetteer gazetteer = Gazetteer.load(name -> Tokenizer.tokens(name, Field.TITLE, 0, name.length()));
        Lexicon lexicon = Lexicon.load();
        return new Pipeline(
                List.of(
                        new SentenceAnnotator(),
                        new MentionAnnotator(gazetteer),
                        new LinkingAnnotator(gazetteer, maxActors),
                        new SentimentAnnotator(lexicon),
                        new StanceAnnotator(lexicon)),
                new LanguageDetector(),
                new LexiconQuestions(new TargetSentiment(lexicon), new PairStance(lexicon)),
                meters);
    }

    private record LexiconQuestions(TargetSentiment target, PairStance pair) implements Pipeline.Questions {

        @Override
        public SentimentScore sentiment(Document document, Span span) {
            return target.at(document, span);
        }

        @Override
        public SentimentScore stance(Document document, Span holder, Span towards) {
            return pair.between(document, holder, towards);
        }
    }
}
