package org.entente.local.broker;

import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a fault that the broker cannot live with: while it starts, the start fails; later the process is halted, as Kafka
 * does it, since a broker that lost its metadata must acknowledge nothing more. What it had acknowledged is on disk.
 */
final class FatalFaults implements FaultHandlerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FatalFaults.class);

    private final CompletableFuture<Void> start;

    /** @param start completed when the broker serves; completed exceptionally by a fatal fault before that */
    FatalFaults(CompletableFuture<Void> start) {
        this.start = start;
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return fatal ? (message, cause) -> fatal(name, message, cause, action) : new LoggingFaultHandler(name, action);
    }

    private RuntimeException fatal(String name, String message, Throwable cause, Runnable action) {
        FaultHandlerException fault = new FaultHandlerException(name + ": " + message, cause);
        action.run();
        if (!start.completeExceptionally(fault) && !start.isCompletedExceptionally()) {
            LOG.error("The embedded broker cannot go on and this process ends: {}: {}", name, message, cause);
            Exit.halt(1);
        }
        return fault;
    }
}
