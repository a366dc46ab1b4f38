package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One request: its parameters, read strictly, and its response. A bad parameter is a {@link ProblemException}. */
public final class Request {

    private final Context ctx;
    private final Map<String, List<String>> parameters;

    private Request(Context ctx) {
        this.ctx = ctx;
        this.parameters = Query.parse(ctx.queryString());
    }

    static Request checked(Context ctx, Set<String> known) {
        Request request = new Request(ctx);
        request.parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw bad(name, "unknown parameter " + name + "; " + allowed(known));
            }
            if (values.size() > 1) {
                throw bad(name, name + " is given " + values.size() + " times; give it once");
            }
        });
        return request;
    }

    private static String allowed(Set<String> known) {
        return known.isEmpty() ? "none is allowed here" : "allowed are " + String.join(", ", new TreeSet<>(known));
    }

    /** To be thrown for a parameter with a value that is not allowed. */
    public static ProblemException bad(String parameter, String detail) {
        return new ProblemException(Problem.badParameter(parameter, detail));
    }

    /** The value of a path parameter, decoded; its slashes may have come raw or as %2F. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** The value of a query parameter; null if absent. */
    public @Nullable String text(String name) {
        List<String> values = parameters.get(name);
        if (values == null) {
            return null;
        }
        String value = values.get(0);
        if (value.isBlank()) {
            throw bad(name, name + " is empty; leave it out or give it a value");
        }
        return value;
    }

    /** 200 with JSON. */
    public void answer(String json) {
        answer("application/json", json);
    }

    /** 200 with JSON. */
    public void answer(JsonNode json) {
        answer("application/json", json.toString());
    }

    /** 200 with the body. */
    public void answer(String contentType, String body) {
        answer(200, contentType, body);
    }

    /** The whole answer. */
    public void answer(int status, String contentType, String body) {
        ctx.status(status);
        ctx.result(body);
        ctx.contentType(contentType);
    }

    /**
     * 200 with a body that is sent while it is written, as it is. If writing it fails, the one who asked gets a problem, or, once some
     * of it has been sent, a connection that ends before the body does.
     */
    public void stream(String contentType, StreamedBody body) {
        ctx.contentType(contentType);
        try {
            // Not Javalin's, which may have packed what a problem is to take the place of.
            body.to(new ClientOutput(ctx.res().getOutputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be sent", e);
        }
    }

    /** A body that is sent while it is written. */
    public interface StreamedBody {
        void to(OutputStream out) throws IOException;
    }

    /**
     * The answer is a stream of events, which goes on after the route has answered.
     *
     * @param most events that may wait for the client
     * @param onClose runs once, when the stream has ended for whatever reason
     */
    public EventStream events(int most, Runnable onClose) {
        return EventStream.begin(ctx, most, onClose);
    }

    /** The answer is the problem. */
    public void fail(Problem problem) {
        Problems.answer(ctx, problem);
    }

    /** Says when to come again. */
    public void retryAfter(int seconds) {
        ctx.header("Retry-After", Integer.toString(seconds));
    }

    /** Sets a header of the answer. */
    public void say(String header, String value) {
        ctx.header(header, value);
    }

    /** The address from which the request came: a proxy's, where there is one. */
    public String address() {
        return ctx.ip();
    }

    /** Whether only the head of the answer is asked for. */
    public boolean isHead() {
        return method().equals("HEAD");
    }

    /** {@code GET}, {@code POST}. */
    public String method() {
        return ctx.method().name();
    }

    /**
     * The body as it was sent.
     *
     * @param limit in bytes; a longer one is a {@link ProblemException} with status 413
     * @param within the whole of it must have come; what comes more slowly, or is cut off, is one with 408 or 400
     */
    public byte[] body(int limit, Duration within) {
        return BodyReading.read(ctx, limit, within);
    }

    /** The value of a header; null if absent. */
    public @Nullable String header(String name) {
        return ctx.header(name);
    }
}
