package org.entente.aggregate.view;

/** The counts cannot be read now, but will be: the stage is starting, restoring or moving a partition. */
public final class ViewNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is not ready, for the one who asked */
    public ViewNotReadyException(String message) {
        super(message);
    }

    /**
     * @param message what is not ready, for the one who asked
     * @param cause what the store said
     */
    public ViewNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
