package org.entente.ingest.push;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Sniffing;
import org.entente.ingest.read.Transport;
import org.jspecify.annotations.Nullable;

/**
 * What a body is, as its content type says it.
 *
 * @param contentType as it was sent, with its parameters
 * @param format AUTO where the type leaves it to the first bytes
 * @param sniffedAs the name of a file that such bytes would be in
 */
record BodyFormat(String contentType, Format format, String sniffedAs) {

    private static final String ALLOWED =
            "application/json, application/jsonl, application/x-ndjson, text/plain, application/feed+json,"
                    + " application/rss+xml, application/atom+xml, application/rdf+xml, application/vnd.iptc.g2.*+xml,"
                    + " application/nitf+xml, application/xml, text/xml";

    /** @throws ProblemException with 415 for a type that is missing or holds no stories */
    static BodyFormat of(@Nullable String contentType) {
        String sent = contentType == null ? "" : contentType;
        String type = sent.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/vnd.iptc.g2.") && type.endsWith("+xml")) {
            return new BodyFormat(sent, Format.NEWSML_G2, "");
        }
        return switch (type) {
            case "application/json" -> new BodyFormat(sent, Format.AUTO, "body.json");
            case "application/xml", "text/xml" -> new BodyFormat(sent, Format.AUTO, "body.xml");
            case "application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/ndjson" ->
                new BodyFormat(sent, Format.JSONL, "");
            case "text/plain" -> new BodyFormat(sent, Format.TEXT, "");
            case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json" ->
                new BodyFormat(sent, Format.RSS, "");
            case "application/nitf+xml", "application/vnd.iptc.nitf+xml" -> new BodyFormat(sent, Format.NITF, "");
            case "application/ninjs+json", "application/vnd.iptc.ninjs+json" -> new BodyFormat(sent, Format.NINJS, "");
            default ->
                throw new ProblemException(new Problem(
                        415,
                        "Unsupported media type",
                        type.isEmpty() ? "there is no Content-Type: allowed are " + ALLOWED : "allowed are " + ALLOWED,
                        null));
        };
    }

    /** @param limit of one document, in bytes */
    List<RawDocument> documents(String name, byte[] body, int limit) {
        Transport transport = new Transport(contentType, null);
        if (format != Format.AUTO) {
            return Documents.of(name, body, format, limit, transport);
        }
        Format seen = Sniffing.format(sniffedAs, Arrays.copyOf(body, Math.min(body.length, Sniffing.BYTES)));
        if (seen == Format.JSONL && body.length <= limit && !isBlank(body)) {
            // One object, which need not be on one line.
            return List.of(new RawDocument(name, 1, Format.JSONL, body, body.length, null, transport));
        }
        return Documents.of(name, body, seen, limit, transport);
    }

    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }
}
