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
 * @param file where it stood, as the user named it
 * @param drafts in the order in which they stand in it
 * @param passedOver how many of its parts are sound but no stories
 * @param bytes how many it had, as far as they were kept
 */
public record ParsedDocument(String file, List<Draft> drafts, List<DeadLetter> refused, int passedOver, int bytes) {

    /** Reads the document; what cannot be read becomes a dead letter. */
    public static ParsedDocument of(RawDocument raw, Parser parser) {
        try {
            return of(raw, parser.parse(raw));
        } catch (RefusedException e) {
            return refused(raw, e);
        }
    }

    /** What was read from it. */
    public static ParsedDocument of(RawDocument raw, Reading reading) {
        List<DeadLetter> refused = new ArrayList<>();
        for (RefusedPart part : reading.refused()) {
            byte[] bytes = part.source().bytes();
            String message = part.name() + ": " + part.cause().getMessage();
            Refusal refusal = new Refusal(raw.file(), raw.line(), part.cause().reason(), message);
            refused.add(new DeadLetter(refusal, bytes, bytes.length));
        }
        return new ParsedDocument(raw.file(), reading.drafts(), refused, reading.passedOver(), raw.bytes().length);
    }

    /** One of which nothing can be read. */
    public static ParsedDocument refused(RawDocument raw, RefusedException cause) {
        Refusal refusal = new Refusal(raw.file(), raw.line(), cause.reason(), String.valueOf(cause.getMessage()));
        List<DeadLetter> whole = List.of(new DeadLetter(refusal, raw.bytes(), raw.length()));
        return new ParsedDocument(raw.file(), List.of(), whole, 0, raw.bytes().length);
    }
}
