package org.entente.enrich.topology;

import java.time.Instant;

/**
 * When the embargo of one held article ends; ordered by time, then by id.
 *
 * @param at to the millisecond
 */
record EmbargoEnd(Instant at, String id) {

    /** Before every end after the moment, and after every other. */
    static EmbargoEnd after(Instant moment) {
        return new EmbargoEnd(Instant.ofEpochMilli(moment.toEpochMilli() + 1), "");
    }

    /** Before every end. */
    static EmbargoEnd first() {
        return new EmbargoEnd(Instant.ofEpochMilli(Long.MIN_VALUE), "");
    }
}
