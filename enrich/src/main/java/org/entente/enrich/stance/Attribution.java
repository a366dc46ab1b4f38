package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Span;
import org.jspecify.annotations.Nullable;

/** Who says what in a document that has its actors, as {@link StanceAnnotator} hears it. Thread-safe. */
public final class Attribution {

    private final Parties parties = new Parties();

    /**
     * A stretch of the text that somebody other than the author says.
     *
     * @param holder the actor's id
     * @param quoted in that actor's own words, between quotation marks
     */
    public record Said(String holder, Span span, boolean quoted) {}

    /** What is said in the field; a stretch may lie in another where one tells what another says. */
    public List<Said> read(Document document, Field field) {
        List<Said> said = new ArrayList<>();
        for (Heard heard : Heard.in(
                document.text(field), StanceAnnotator.sentences(document, field), parties.of(document, field))) {
            for (Voice voice : heard.voices()) {
                said.add(new Said(voice.holder().id(), new Span(field, voice.begin(), voice.end()), voice.quoted()));
            }
        }
        return said;
    }

    /** The shortest of the stretches that holds the place from {@code begin} to {@code end}; null where none does. */
    public static @Nullable Said innermost(List<Said> said, int begin, int end) {
        Said innermost = null;
        for (Said one : said) {
            Span span = one.span();
            boolean holds = span.begin() <= begin && end <= span.end();
            if (holds && (innermost == null || length(span) < length(innermost.span()))) {
                innermost = one;
            }
        }
        return innermost;
    }

    private static int length(Span span) {
        return span.end() - span.begin();
    }
}
