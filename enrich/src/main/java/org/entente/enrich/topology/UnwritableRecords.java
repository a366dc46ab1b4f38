package org.entente.enrich.topology;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.entente.schemas.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A result that can never be written (too large, against its schema) goes to the dead letters with the bytes it was made from; what
 * may pass later stops the thread, and what the registry refuses stops the stage: that is a wrong set-up, not a wrong record.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
        return respond(context, fault);
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Kafka's
    public Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception fault, SerializationExceptionOrigin origin) {
        return Faults.isRegistryAnswer(fault) ? Response.fail() : respond(context, fault);
    }

    private Response respond(ErrorHandlerContext context, Exception fault) {
        if (letters == null || Faults.mayPassLater(fault)) {
            return Response.fail();
        }
        return Response.resume(letters.ofResult(context, fault));
    }
}
