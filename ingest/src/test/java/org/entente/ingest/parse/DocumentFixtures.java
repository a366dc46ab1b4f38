package org.entente.ingest.parse;

import java.nio.charset.StandardCharsets;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;

/** Documents as they are read. */
public final class DocumentFixtures {

    private DocumentFixtures() {}

    /** Line 7 of a file of JSON lines. */
    public static RawDocument json(String line) {
        return document("wire.jsonl", 7, Format.JSONL, line.getBytes(StandardCharsets.UTF_8));
    }

    public static RawDocument text(String file, String content) {
        return document(file, 1, Format.TEXT, content.getBytes(StandardCharsets.UTF_8));
    }

    static RawDocument document(String file, long line, Format format, byte[] bytes) {
        return new RawDocument(file, line, format, bytes, bytes.length, null);
    }

    public static Draft draft(String json) {
        try {
            return new Parser(DocumentDefaults.none()).only(json(json));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
