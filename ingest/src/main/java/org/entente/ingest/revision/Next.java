package org.entente.ingest.revision;

import java.util.Locale;

/** What a document does to its story. */
public sealed interface Next {

    /** It is the next revision. */
    record New(Revision revision) implements Next {}

    /** It says what the last revision says: a resend, or a repeat. */
    record Unchanged() implements Next {}

    /** It is a version that the source made before the last one we have: nothing changes. */
    record Superseded(Reason reason) implements Next {}

    /** How it is known that a version is an earlier one. */
    enum Reason {
        /** The source made it earlier. */
        TIME,
        /** The source made both at the same time, and gave it a lower number. */
        NUMBER;

        /** As metrics name it: {@code time}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
