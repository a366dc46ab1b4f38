package org.entente.local.stack;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.IngestStage;
import org.entente.ingest.live.LiveSupplies;
import org.entente.local.config.Settings;
import org.entente.schemas.connection.KafkaConnection;

/** The ingest stage over its configured inputs and live sources. */
final class IngestInputs {

    private IngestInputs() {}

    /** What the settings list as live sources. */
    static LiveSupplies live(KafkaConnection kafka, Settings settings, Clock clock, MeterRegistry meters) {
        return new LiveSupplies(
                kafka, settings.live(), settings.ingest().maxDocumentBytes(), System.getenv(), clock, meters);
    }

    /** @throws IllegalStateException if an input is not there */
    static IngestStage stage(
            KafkaConnection kafka,
            IngestSettings settings,
            LiveSupplies live,
            Path state,
            InputStream stdin,
            Clock clock,
            MeterRegistry meters) {
        try {
            return new IngestStage(kafka, settings, live, state, stdin, clock, meters);
        } catch (IOException e) {
            throw new IllegalStateException("ingest.inputs cannot be read: " + e.getMessage() + " is not there", e);
        }
    }
}
