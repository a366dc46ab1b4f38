package org.entente.ingest.conformance;

/**
 * What a case came to.
 *
 * @param read whether the document was read, mended or not; else it was refused
 * @param agreement with the suite's marking
 * @param detail what was wanted and what was found, where they disagree
 */
record Verdict(String suite, String file, boolean read, Agreement agreement, String detail) {

    enum Agreement {
        AGREES,
        DISAGREES,
        /** The marking is about something that we do not model. */
        NOT_APPLICABLE
    }

    @Override
    public String toString() {
        return file + ": " + detail;
    }
}
