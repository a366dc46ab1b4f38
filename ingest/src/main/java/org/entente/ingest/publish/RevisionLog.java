package org.entente.ingest.publish;

import org.entente.ingest.revision.Ledger;

/** Where all publishers write down the revisions they gave. */
interface RevisionLog extends AutoCloseable {

    /**
     * Brings the ledger up to what is committed now.
     *
     * @throws org.apache.kafka.common.KafkaException if it cannot be read
     */
    void catchUp(Ledger ledger);

    @Override
    void close();
}
