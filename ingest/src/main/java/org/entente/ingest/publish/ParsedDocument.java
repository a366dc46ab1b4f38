package org.entente.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.parse.Reading;
import org.entente.ingest.read.RawDocument;

/**
 * What a document came to: stories, and dead letters for what of it was refused.
 *
 * @param drafts in the order in which they stand in it
 * @param passedOver how many of its parts are sound but no stories
 */
public record ParsedDocument(List<Draft> drafts, List<DeadLetter> refused, int passedOver) {

    /** Reads the document; what cannot be read becomes a dead letter. */
    public static ParsedDocument of(RawDocument raw, Parser parser) {
        try {
            Reading reading = parser.parse(raw);
            List<DeadLetter> refused = new ArrayList<>();
            for (RefusedPart part : reading.refused()) {
                byte[] bytes = part.source().bytes();
                String message = part.name() + ": " + part.cause().getMessage();
                Refusal refusal =
                        new Refusal(raw.file(), raw.line(), part.cause().reason(), message);
                refused.add(new DeadLetter(refusal, bytes, bytes.length));
            }
            return new ParsedDocument(reading.drafts(), refused, reading.passedOver());
        } catch (RefusedException e) {
            Refusal refusal = new Refusal(raw.file(), raw.line(), e.reason(), String.valueOf(e.getMessage()));
            return new ParsedDocument(List.of(), List.of(new DeadLetter(refusal, raw.bytes(), raw.length())), 0);
        }
    }
}
