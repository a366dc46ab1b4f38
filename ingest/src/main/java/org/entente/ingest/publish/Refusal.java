package org.entente.ingest.publish;

import org.entente.ingest.document.RefusedException.Reason;

/**
 * A document that went to the dead letters.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param line from 1
 * @param reason what is wrong
 * @param message in words, without file and line
 */
public record Refusal(String file, long line, Reason reason, String message) {

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
