package org.entente.local.stack;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.IngestStage;
import org.entente.schemas.connection.KafkaConnection;

/** The ingest stage over its configured inputs. */
final class IngestInputs {

    private IngestInputs() {}

    /** @throws IllegalStateException if an input is not there */
    static IngestStage stage(
            KafkaConnection kafka,
            IngestSettings settings,
            Path state,
            InputStream stdin,
            Clock clock,
            MeterRegistry meters) {
        try {
            return new IngestStage(kafka, settings, intake -> List.of(), state, stdin, clock, meters);
        } catch (IOException e) {
            throw new IllegalStateException("ingest.inputs cannot be read: " + e.getMessage() + " is not there", e);
        }
    }
}
