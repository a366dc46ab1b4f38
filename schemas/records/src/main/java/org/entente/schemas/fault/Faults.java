package org.entente.schemas.fault;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells what may pass later from what never will.
 *
 * <p>May pass later: what Kafka calls retriable, a registry that cannot be reached, that answers 5xx, 408 or 429, or that refuses
 * our credentials (401, 403: dead-lettering the whole archive for a lapsed password would help nobody), and what answers in place
 * of the registry, such as a proxy that knows no way to it. Everything else, a schema id that no registry knows and bytes that are
 * no record included, is poison.
 */
public final class Faults {

    /** What Confluent's client says of an answer in which it finds no error of a registry. */
    private static final int UNPARSED = 50005;

    private static final int NOT_FOUND = 404;

    private Faults() {}

    public static boolean mayPassLater(Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 16; depth++) {
            if (at instanceof RetriableException) {
                return true;
            }
            if (at instanceof RestClientException answer) {
                int status = answer.getStatus();
                return status >= 500
                        || status == 408
                        || status == 429
                        || status == 401
                        || status == 403
                        || isOfAnother(answer);
            }
            if (at instanceof IOException && !isOfTheBytes(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** A registry's own 404 says in its code what is not there (40403: the schema); any other is of one that has no such path. */
    private static boolean isOfAnother(RestClientException answer) {
        int code = answer.getErrorCode();
        return code == UNPARSED || (answer.getStatus() == NOT_FOUND && code / 100 != NOT_FOUND);
    }

    /** Avro's faults of reading are no runtime exceptions where the bytes end too early or a number among them is none. */
    private static boolean isOfTheBytes(Throwable fault) {
        return fault instanceof EOFException || fault instanceof InvalidNumberEncodingException;
    }

    /** Whether the registry itself turned the request down: no fault of the record. */
    public static boolean isRegistryAnswer(Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 16; depth++) {
            if (at instanceof RestClientException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
