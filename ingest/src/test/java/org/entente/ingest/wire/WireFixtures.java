package org.entente.ingest.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;

/** Documents of the wires, in our own words. */
final class WireFixtures {

    private WireFixtures() {}

    static String text(String name) {
        try (InputStream file = WireFixtures.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawDocument document(Format format, String content) {
        return document(format, content.getBytes(StandardCharsets.UTF_8), Transport.NONE);
    }

    static RawDocument document(Format format, byte[] bytes, Transport transport) {
        return new RawDocument("wire", 1, format, bytes, bytes.length, null, transport);
    }
}
