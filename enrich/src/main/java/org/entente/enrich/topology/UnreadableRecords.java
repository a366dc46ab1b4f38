package org.entente.enrich.topology;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.entente.schemas.fault.Faults;
import org.jspecify.annotations.Nullable;

/** Bytes that are no article go to the dead letters; where the registry is at fault the thread stops and is replaced. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        if (letters == null || Faults.mayPassLater(fault)) {
            return Response.fail();
        }
        return Response.resume(
                letters.of(DeadLetters.Cause.DESERIALIZATION, context, record.key(), record.value(), fault));
    }
}
