package org.entente.ingest.document;

import java.util.Locale;

/** A document that cannot become an article. The message names the field and what is allowed, not the file. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as dead letters and metrics name it. */
    public enum Reason {
        /** The file or stream cannot be read, or not to its end. */
        UNREADABLE,
        /** More bytes than {@code ingest.max-document-bytes}, or than a record can hold when it is read. */
        TOO_LONG,
        /** Not UTF-8, or half a surrogate pair. */
        ENCODING,
        /** Not one JSON object. */
        JSON,
        /** XML that is not well-formed, or that is mended and still cannot be read. */
        XML,
        /** Sound, but not a document of its format: a feed that is none, a wire format's rule that is broken. */
        FORMAT,
        /** What only an attack needs: entities that expand without end, files of ours named in it, nesting without end. */
        UNSAFE,
        /** A field of the wrong type or with a value that is not allowed. */
        FIELD,
        /** An id that can be none. */
        ID,
        /** A usable story that says nothing. */
        NO_TEXT;

        /** As it stands in headers and tags: {@code too-long}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
