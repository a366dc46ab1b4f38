package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Holds a JSON value to something. */
interface JsonRule {

    /** Allows anything. */
    JsonRule ANY = (value, tolerant) -> null;

    /**
     * What is wrong with the value, with the path to it before; null if nothing is.
     *
     * @param tolerant whether names that are not known are passed over
     */
    @Nullable
    String fault(JsonNode value, boolean tolerant);
}
