package org.entente.schemas.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.news.SourceStatus;

/** The status of a source as people see it. */
public final class SourceStatusJson {

    private SourceStatusJson() {}

    /** All of it but what only the next one to poll the source needs. */
    public static ObjectNode of(SourceStatus status) {
        ObjectNode json = (ObjectNode) RecordJson.of(status);
        json.remove("memory");
        return json;
    }
}
