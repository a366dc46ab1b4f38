package org.entente.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 says it.
 *
 * @param status the HTTP status
 * @param title what kind of problem it is; the same for every occurrence
 * @param detail what was wrong here, and the way out
 * @param parameter the query or path parameter at fault; null where none is
 */
public record Problem(
        int status, String title, String detail, @Nullable String parameter) {

    /** What an answer that holds one is. */
    public static final String CONTENT_TYPE = "application/problem+json";

    /** A parameter that is unknown or has a value that is not allowed. */
    public static Problem badParameter(String parameter, String detail) {
        return new Problem(400, "Bad parameter", detail, parameter);
    }

    String toJson(String instance) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "about:blank");
        node.put("title", title);
        node.put("status", status);
        node.put("detail", detail);
        node.put("instance", instance);
        if (parameter != null) {
            node.put("parameter", parameter);
        }
        return node.toString();
    }
}
