package org.entente.enrich.stance;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Window;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.model.Question;

/** The stance between two spans that somebody asks about, by the model. Thread-safe. */
public final class PairStance {

    private final NewsModel model;

    public PairStance(NewsModel model) {
        this.model = model;
    }

    /**
     * What the text at {@code holder} holds of the text at {@code target}; NEUTRAL where they are too far apart to be read together, or one
     * has no word.
     *
     * @throws IllegalArgumentException if the spans lie in different fields, overlap or reach beyond their field
     */
    public SentimentScore between(Document document, Span holder, Span target) {
        int length = document.text(holder.in()).length();
        if (holder.in() != target.in() || holder.overlaps(target) || Math.max(holder.end(), target.end()) > length) {
            throw new IllegalArgumentException("holder " + holder + " and target " + target
                    + " must be two stretches of one field, apart from each other and within its " + length
                    + " code units");
        }
        Window window = model.read(document, List.of(holder, target));
        return window.touches(holder) && window.touches(target)
                ? model.answer(List.of(new Question(window, List.of(target), holder)))
                        .get(0)
                : SentimentScore.NOTHING_SAID;
    }
}
