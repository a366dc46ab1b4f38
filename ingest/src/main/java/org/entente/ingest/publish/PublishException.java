package org.entente.ingest.publish;

import org.jspecify.annotations.Nullable;

/** Publishing cannot go on. What was committed before stays; the message says what to do. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
