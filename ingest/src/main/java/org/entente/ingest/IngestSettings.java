package org.entente.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.schemas.topic.Topics;

/**
 * How documents are taken in.
 *
 * @param transactionalId of the producer. All publishers of one archive must have the same: it is what keeps their revisions apart
 * @param batchSize documents per transaction
 * @param maxDocumentBytes a longer line or text file is refused, without being read into memory
 * @param futureSkew how far ahead of our clock a date, of publication or of a version, may be and still be believed
 * @param inputs what the stage publishes when it starts: files, directories, {@code -} for standard input
 * @param linger how long after its first document a batch that is not full is published
 */
public record IngestSettings(
        String transactionalId,
        int batchSize,
        int maxDocumentBytes,
        Duration futureSkew,
        List<Path> inputs,
        Duration linger) {

    /** What a record needs on the wire besides the document's own bytes: key, headers, hash, times. */
    public static final int RECORD_OVERHEAD_BYTES = 64 * 1024;

    private static final int LARGEST_DOCUMENT = Topics.MAX_RECORD_BYTES - RECORD_OVERHEAD_BYTES;
    private static final Duration LONGEST_LINGER = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public IngestSettings {
        if (transactionalId.isBlank()) {
            throw new IllegalArgumentException(
                    "ingest.transactional-id is '" + transactionalId + "': it must be a name");
        }
        if (batchSize < 1 || batchSize > 10_000) {
            throw new IllegalArgumentException("ingest.batch-size is " + batchSize + ": allowed is 1 to 10000");
        }
        if (maxDocumentBytes < 1024 || maxDocumentBytes > LARGEST_DOCUMENT) {
            throw new IllegalArgumentException(
                    "ingest.max-document-bytes is " + maxDocumentBytes + ": allowed is 1024 to " + LARGEST_DOCUMENT);
        }
        if (futureSkew.isNegative() || futureSkew.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("ingest.future-skew is " + futureSkew + ": allowed is PT0S to P1D");
        }
        if (linger.toMillis() < 1 || linger.compareTo(LONGEST_LINGER) > 0) {
            throw new IllegalArgumentException("ingest.linger is " + linger + ": allowed is PT0.001S to PT1M");
        }
        inputs = List.copyOf(inputs);
    }

    /** The same with other inputs. */
    public IngestSettings withInputs(List<Path> others) {
        return new IngestSettings(transactionalId, batchSize, maxDocumentBytes, futureSkew, others, linger);
    }

    public static IngestSettings defaults() {
        return new IngestSettings(
                "entente-ingest", 500, LARGEST_DOCUMENT, Duration.ofMinutes(10), List.of(), Duration.ofMillis(300));
    }
}
