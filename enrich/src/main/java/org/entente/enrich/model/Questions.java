package org.entente.enrich.model;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.document.SentimentScore;

/**
 * Questions about one story, answered together. After {@value #MOST_PLACES} pieces, those of one sentence counted once for each question,
 * no further one is taken: a story of names alone costs no more than that.
 */
public final class Questions {

    private static final int MOST_PLACES = 65_536;

    private final NewsModel model;
    private final List<Question> asked = new ArrayList<>();
    private int places;

    public Questions(NewsModel model) {
        this.model = model;
    }

    /** Takes the question if there is room. */
    public boolean add(Question question) {
        if (places + question.window().size() > MOST_PLACES) {
            return false;
        }
        places += question.window().size();
        return asked.add(question);
    }

    /** The answers to the questions that were taken, in their order. */
    public List<SentimentScore> answers() {
        return model.answer(asked);
    }
}
