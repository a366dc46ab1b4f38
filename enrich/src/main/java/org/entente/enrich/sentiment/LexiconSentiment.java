package org.entente.enrich.sentiment;

import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;

/** The sentiment of a sentence toward a span in it, by the lexicon. Thread-safe. */
public final class LexiconSentiment {

    private final Valence valence;

    public LexiconSentiment(Lexicon lexicon) {
        this.valence = new Valence(lexicon);
    }

    /**
     * The sentiment toward the span.
     *
     * @param document with sentences; mentions, where there are any, say nothing by their own words
     * @param span a stretch of the title or the body; where no sentence holds it whole, the whole field is read
     * @throws IllegalArgumentException if the span reaches beyond its field
     */
    public SentimentScore at(Document document, Span span) {
        String text = document.text(span.in());
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("span " + span + " ends beyond its field of " + text.length()
                    + " code units: offsets are counted in UTF-16 code units of the field");
        }
        Stretch around = sentence(document, span, text);
        List<Stretch> names = document.mentions().stream()
                .filter(mention -> mention.span().in() == span.in())
                .filter(mention ->
                        around.overlaps(mention.span().begin(), mention.span().end()))
                .map(mention ->
                        new Stretch(mention.span().begin(), mention.span().end()))
                .toList();
        return Scores.ofSum(
                valence.read(text, around.begin(), around.end(), names).around(span.begin(), span.end()));
    }

    private static Stretch sentence(Document document, Span span, String text) {
        for (Sentence sentence : document.sentences()) {
            Span whole = sentence.span();
            if (whole.in() == span.in() && whole.begin() <= span.begin() && span.end() <= whole.end()) {
                return new Stretch(whole.begin(), whole.end());
            }
        }
        return new Stretch(0, text.length());
    }
}
