package org.entente.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A story as a source files it: one JSON line. Each method gives a new story. */
record Story(ObjectNode fields) {

    static Story of(String id, String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        return new Story(fields.put("id", id)
                .put("source", "Harbour Wire")
                .put("date", "2024-06-19T12:00:00Z")
                .put("text", text));
    }

    Story saying(String text) {
        return with("text", text);
    }

    Story from(String source) {
        return with("source", source);
    }

    Story at(String date) {
        return with("date", date);
    }

    Story withStatus(String status) {
        return with("status", status);
    }

    Story embargoedUntil(String time) {
        return with("embargoedUntil", time);
    }

    private Story with(String field, String value) {
        return new Story(fields.deepCopy().put(field, value));
    }

    String line() {
        return fields.toString();
    }
}
