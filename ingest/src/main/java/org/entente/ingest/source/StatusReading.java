package org.entente.ingest.source;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.news.SourceStatus;
import org.entente.schemas.fault.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what {@code news.source.status} says of the sources that others count into the view of all sources. Of a record that nobody can
 * read it warns; the status before it stays.
 */
final class StatusReading {

    private static final Logger LOG = LoggerFactory.getLogger(StatusReading.class);

    private final Deserializer<SourceStatus> reader;
    private final SourceStatusView view;
    private final ReceivedStatuses ours;

    StatusReading(Deserializer<SourceStatus> reader, SourceStatusView view, ReceivedStatuses ours) {
        this.reader = reader;
        this.view = view;
        this.ours = ours;
    }

    /** @throws SerializationException if the record cannot be read now, and may be later */
    void see(ConsumerRecord<String, byte[]> record) {
        if (ours.isCounted(record.key())) {
            return; // we wrote it, and may have counted more since
        }
        try {
            view.put(record.key(), record.value() == null ? null : reader.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            if (Faults.mayPassLater(e)) {
                throw e; // the counts of sources would begin anew for a registry that is away
            }
            LOG.warn("the status of {} cannot be read, so it is passed over: {}", record.key(), e.getMessage());
        }
    }
}
