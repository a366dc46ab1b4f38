package org.entente.ingest.publish;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.entente.schemas.fault.Faults;

/** What a failed transaction means for the next one. */
enum Trouble {
    /** A newer producer has our transactional id: another publisher was quicker, and the revisions must be given again. */
    FENCED,
    /** Our time is over. */
    INTERRUPTED,
    /** Trying again is of no use. */
    FATAL,
    /** May pass. */
    PASSING;

    static Trouble of(RuntimeException failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 16; depth++) {
            if (at instanceof InterruptException || at instanceof InterruptedException) {
                return INTERRUPTED;
            }
            if (at instanceof ApplicationRecoverableException) {
                return FENCED;
            }
            if (isFatal(at)) {
                return FATAL;
            }
            at = at.getCause();
        }
        return PASSING;
    }

    private static boolean isFatal(Throwable failure) {
        return failure instanceof InvalidConfigurationException
                || failure instanceof AuthorizationException
                || failure instanceof ConfigException
                || failure instanceof UnsupportedVersionException
                || failure instanceof RecordTooLargeException
                || (failure instanceof SerializationException && !Faults.mayPassLater(failure));
    }
}
