package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.entente.schemas.deadletter.DeadLetterHeaders;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Puts a record that cannot be read on the dead-letter topic, with where it came from and why, and goes on. */
public final class DeadLetters implements DeserializationExceptionHandler {

    /** The configuration key under which the application passes its {@link MeterRegistry}. */
    public static final String METERS = "entente.meters";

    static final String TOPIC = Topics.DEAD_LETTER.name();

    private static final String STAGE = "aggregate";
    private static final String CAUSE = "deserialization";

    private @Nullable MeterRegistry meters;

    @Override
    public void configure(Map<String, ?> configs) {
        meters = configs.get(METERS) instanceof MeterRegistry registry ? registry : null;
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (Faults.mayPassLater(exception)) {
            return Response.fail();
        }
        if (meters != null) {
            meters.counter("entente.dead.letters", "stage", STAGE, "cause", CAUSE)
                    .increment();
        }
        Headers headers = DeadLetterHeaders.ofRecord(
                STAGE, CAUSE, new TopicPartition(record.topic(), record.partition()), record.offset(), exception);
        return Response.resume(
                List.of(new ProducerRecord<>(TOPIC, null, record.timestamp(), record.key(), record.value(), headers)));
    }
}
