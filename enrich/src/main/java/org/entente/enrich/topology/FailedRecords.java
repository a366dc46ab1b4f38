package org.entente.enrich.topology;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.entente.schemas.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An article that no annotator can read goes to the dead letters with its original bytes; a fault that may pass later stops the
 * thread, which is replaced and reads the record again.
 */
public final class FailedRecords implements ProcessingExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
        if (letters == null || Faults.mayPassLater(fault)) {
            return Response.fail();
        }
        return Response.resume(letters.of(DeadLetters.Cause.PROCESSING, context, record, fault));
    }
}
