package org.entente.ingest.publish;

import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.parse.RefusedException;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/** Either a draft or a refusal. */
record ParsedDocument(
        RawDocument raw, @Nullable Draft draft, @Nullable Refusal refusal) {

    static ParsedDocument of(RawDocument raw, Parser parser) {
        try {
            return new ParsedDocument(raw, parser.parse(raw), null);
        } catch (RefusedException e) {
            Refusal refusal = new Refusal(raw.file(), raw.line(), e.reason(), String.valueOf(e.getMessage()));
            return new ParsedDocument(raw, null, refusal);
        }
    }
}
