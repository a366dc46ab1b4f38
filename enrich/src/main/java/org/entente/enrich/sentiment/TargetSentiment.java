package org.entente.enrich.sentiment;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Window;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.model.Question;

/** The sentiment of a passage toward a span in it that somebody asks about, by the model. Thread-safe. */
public final class TargetSentiment {

    private final NewsModel model;

    public TargetSentiment(NewsModel model) {
        this.model = model;
    }

    /**
     * The sentiment toward the span; NEUTRAL for a span without a word.
     *
     * @param document with sentences
     * @param span a stretch of the title or the body
     * @throws IllegalArgumentException if the span reaches beyond its field
     */
    public SentimentScore at(Document document, Span span) {
        int length = document.text(span.in()).length();
        if (span.end() > length) {
            throw new IllegalArgumentException("span " + span + " ends beyond its field of " + length
                    + " code units: offsets are counted in UTF-16 code units of the field");
        }
        Window window = model.read(document, List.of(span));
        return window.touches(span)
                ? model.answer(List.of(Question.toward(window, span))).get(0)
                : SentimentScore.NOTHING_SAID;
    }
}
