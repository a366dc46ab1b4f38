package org.entente.ingest.publish;

import java.io.IOException;
import java.util.Optional;

/** Something that submits deliveries to the {@link Intake}, from its start until it is closed. */
public interface Supply extends AutoCloseable {

    /** Returns at once. To be called once. */
    void start();

    /** What stopped it for good, if anything has. */
    default Optional<Throwable> fatal() {
        return Optional.empty();
    }

    /** Takes nothing more, and returns when what it submitted is committed or the intake has ended. */
    @Override
    void close() throws IOException;
}
