package org.entente.ingest.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.ParsedDocument;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.RawDocument.Fault;
import org.entente.ingest.read.Transport;
import org.entente.ingest.read.Unpacking;

/** From one file to one delivery. What cannot be read as a whole becomes a refusal of the whole. */
final class SpoolReading {

    private final SpoolSettings settings;
    private final int maxDocumentBytes;
    private final Parser parser;

    SpoolReading(SpoolSettings settings, int maxDocumentBytes) {
        this.settings = settings;
        this.maxDocumentBytes = maxDocumentBytes;
        this.parser = new Parser(new DocumentDefaults(null, settings.source(), null, null, settings.language()));
    }

    /**
     * @param name by which others know the file
     * @throws IOException if it cannot be read now; it may be later
     */
    Delivery read(SpoolFile file, String name) throws IOException {
        List<ParsedDocument> documents = documents(file, name).stream()
                .map(raw -> ParsedDocument.of(raw, parser))
                .toList();
        return new Delivery(settings.source(), documents);
    }

    private List<RawDocument> documents(SpoolFile file, String name) throws IOException {
        int limit = settings.maxFileBytes();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.path())) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            return refused(name, bytes, file.size(), true, "the file is longer than " + limit + " bytes");
        }
        byte[] plain;
        try {
            plain = Unpacking.plain(bytes, limit);
        } catch (Unpacking.TooLongException e) {
            return refused(name, bytes, bytes.length, true, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(name, bytes, bytes.length, false, "the file cannot be unpacked: " + e.getMessage());
        }
        List<RawDocument> documents = Documents.of(name, plain, settings.format(), maxDocumentBytes, Transport.NONE);
        return documents.isEmpty() ? refused(name, bytes, bytes.length, false, "the file is empty") : documents;
    }

    private List<RawDocument> refused(String name, byte[] bytes, long length, boolean tooLong, String why) {
        byte[] kept = bytes.length <= maxDocumentBytes ? bytes : Arrays.copyOf(bytes, maxDocumentBytes);
        return List.of(new RawDocument(name, 1, Format.TEXT, kept, length, new Fault(tooLong, why)));
    }
}
