package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.Span;
import org.jspecify.annotations.Nullable;

/** One request: its parameters, read strictly, and its response. A bad parameter is a {@link ProblemException}. */
final class Request {

    static final int MOST = 100_000;
    private static final int USUAL = 50;

    private final Context ctx;

    private Request(Context ctx) {
        this.ctx = ctx;
    }

    static Request checked(Context ctx, Set<String> known) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw bad(name, "unknown parameter " + name + "; " + allowed(known));
            }
            List<String> values = ctx.queryParams(name);
            if (values.size() > 1) {
                throw bad(name, name + " is given " + values.size() + " times; give it once");
            }
        }
        return new Request(ctx);
    }

    private static String allowed(Set<String> known) {
        return known.isEmpty() ? "none is allowed here" : "allowed are " + String.join(", ", new TreeSet<>(known));
    }

    private static ProblemException bad(String parameter, String detail) {
        return new ProblemException(Problem.badParameter(parameter, detail));
    }

    /** The value of a path parameter, decoded; its slashes may have come raw or as %2F. */
    String path(String name) {
        return ctx.pathParam(name);
    }

    /** The value of a query parameter; null if absent. */
    @Nullable
    String text(String name) {
        String value = ctx.queryParam(name);
        if (value != null && value.isBlank()) {
            throw bad(name, name + " is empty; leave it out or give it a value");
        }
        return value;
    }

    /** An actor's id; null if absent. */
    @Nullable
    String actor(String name) {
        String value = text(name);
        if (value != null && !ActorIds.isActor(value)) {
            throw bad(name, name + " " + value + " is no actor id: it looks like country/PRK or person/kim-jong-un");
        }
        return value;
    }

    /** An actor's id, or {@code author}; null if absent. */
    @Nullable
    String holder(String name) {
        String value = text(name);
        return "author".equals(value) ? value : actor(name);
    }

    /** A number from 1 to {@value #MOST}; {@value #USUAL} if absent. */
    int limit() {
        String value = text("limit");
        if (value == null) {
            return USUAL;
        }
        int limit;
        try {
            limit = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            limit = 0;
        }
        if (limit < 1 || limit > MOST) {
            throw bad("limit", "limit " + value + " is not a number from 1 to " + MOST);
        }
        return limit;
    }

    /** The {@code nextCursor} of an earlier answer; null for the first page. */
    @Nullable
    Cursor after() {
        String value = text("after");
        if (value == null) {
            return null;
        }
        return Cursor.parse(value)
                .orElseThrow(() -> bad("after", "after " + value + " is no nextCursor of an earlier answer"));
    }

    /** The {@code window} and {@code as-of} parameters. */
    Span span() {
        String window = text("window");
        Instant asOf = instant("as-of");
        return new Span(window == null || "ALL".equals(window) ? null : hours("window", "ALL"), asOf);
    }

    /** A positive duration of whole hours. */
    Duration hours(String name, String usual) {
        String value = text(name);
        return Times.hours(value == null ? usual : value)
                .orElseThrow(() -> bad(
                        name,
                        name + " " + value + " is not a whole number of hours in ISO 8601, such as PT1H, P1D or P30D"));
    }

    /** An instant; null if absent. */
    @Nullable
    Instant instant(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return Times.instant(value)
                .orElseThrow(() -> bad(
                        name,
                        name + " " + value + " is no instant in ISO 8601, such as 2026-06-09T12:00:00Z or 2026-06-09"));
    }

    void answer(String json) {
        answer("application/json", json);
    }

    void answer(JsonNode json) {
        answer("application/json", json.toString());
    }

    void answer(String contentType, String body) {
        answer(200, contentType, body);
    }

    void answer(int status, String contentType, String body) {
        ctx.status(status);
        ctx.result(body);
        ctx.contentType(contentType);
    }

    void fail(Problem problem) {
        Problems.answer(ctx, problem);
    }

    void retryAfter(int seconds) {
        ctx.header("Retry-After", Integer.toString(seconds));
    }

    @Nullable
    String header(String name) {
        return ctx.header(name);
    }
}
