package org.entente.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one document, and where they stood.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param line from 1; 1 for a document that is a file
 * @param format never AUTO
 * @param bytes without line end and UTF-8 byte order mark; only the beginning of a document that is too long
 * @param length of the whole document in bytes
 * @param fault why they are not the whole document, null where they are
 * @param transport how they came
 */
@SuppressWarnings("ArrayRecordComponent") // up to megabytes, made once, read once and never compared
public record RawDocument(
        String file,
        long line,
        Format format,
        byte[] bytes,
        long length,
        @Nullable Fault fault,
        Transport transport) {

    /** Where standard input stands for a file. */
    public static final String STDIN = "-";

    /** One that came as a file or in a stream. */
    public RawDocument(String file, long line, Format format, byte[] bytes, long length, @Nullable Fault fault) {
        this(file, line, format, bytes, length, fault, Transport.NONE);
    }

    /** The same, come in another way. */
    public RawDocument by(Transport other) {
        return new RawDocument(file, line, format, bytes, length, fault, other);
    }

    /**
     * What went wrong while reading.
     *
     * @param tooLong the document is longer than allowed; else the file cannot be read
     * @param message in words
     */
    public record Fault(boolean tooLong, String message) {}
}
