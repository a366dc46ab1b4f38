package org.entente.local.annotate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.language.LanguageDetector;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;
import org.entente.enrich.pipeline.Pipeline;

/** A pipeline that finds nothing, and trips over some texts. */
public final class TrippingPipeline {

    /** The beginning of a text that it trips over. */
    public static final String POISON = "Poison";

    private TrippingPipeline() {}

    public static Pipeline make() {
        return new Pipeline(
                List.of(new Taster()), new LanguageDetector(), new NoQuestions(), new SimpleMeterRegistry(), () -> {});
    }

    private static final class Taster implements Annotator {

        @Override
        public String name() {
            return "taster";
        }

        @Override
        public String model() {
            return "taster/1";
        }

        @Override
        public Set<Layer> requires() {
            return Set.of();
        }

        @Override
        public Set<Layer> provides() {
            return Set.of();
        }

        @Override
        public Document annotate(Document document) {
            if (document.body().startsWith(POISON)) {
                throw new IllegalStateException("tripped");
            }
            return document;
        }
    }

    private static final class NoQuestions implements Pipeline.Questions {

        @Override
        public SentimentScore sentiment(Document document, Span target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SentimentScore stance(Document document, Span holder, Span target) {
            throw new UnsupportedOperationException();
        }
    }
}
