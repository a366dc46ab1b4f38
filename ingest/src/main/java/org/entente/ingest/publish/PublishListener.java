package org.entente.ingest.publish;

/** Hears how a publish goes on, in its thread, after each transaction that was committed. */
public interface PublishListener {

    /** Hears nothing. */
    PublishListener NONE = new PublishListener() {};

    /** A document was refused. */
    default void onRefusal(Refusal refusal) {}

    /** A batch is on the archive. {@code soFar} counts from the beginning of the publish. */
    default void onBatch(Tally soFar) {}
}
