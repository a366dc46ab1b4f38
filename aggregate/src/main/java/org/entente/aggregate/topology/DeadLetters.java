package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Puts a record that cannot be read on the dead-letter topic, with where it came from and why, and goes on. */
public final class DeadLetters implements DeserializationExceptionHandler {

    /** The configuration key under which the application passes its {@link MeterRegistry}. */
    public static final String METERS = "entente.meters";

    static final String TOPIC = Topics.DEAD_LETTER.name();

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
            meters.counter("entente.dead.letters", "stage", "aggregate", "cause", "unreadable")
                    .increment();
        }
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(TOPIC, null, record.timestamp(), record.key(), record.value());
        header(letter, "dlq.cause", "unreadable");
        header(letter, "dlq.stage", "aggregate");
        header(letter, "dlq.source.topic", record.topic());
        header(letter, "dlq.source.partition", Integer.toString(record.partition()));
        header(letter, "dlq.source.offset", Long.toString(record.offset()));
        header(letter, "dlq.exception", exception.toString());
        return Response.resume(List.of(letter));
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
