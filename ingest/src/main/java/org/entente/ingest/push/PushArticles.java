package org.entente.ingest.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.ParsedDocument;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.publish.ReceiptJson;
import org.entente.ingest.read.Unpacking;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/articles}: the stories of one body are one delivery, answered for once they are committed. */
final class PushArticles {

    private static final int RETRY_SECONDS = 5;

    private final PushServerSettings settings;
    private final int maxDocumentBytes;
    private final Function<PushClient, DeliverySink> sinks;
    private final Authentication authentication;
    private final RequestLimits limits;
    private final FailedAttempts failures;
    private final PushMetrics metrics;
    private final Map<String, Parser> parsers = new HashMap<>();

    PushArticles(
            PushServerSettings settings,
            int maxDocumentBytes,
            List<PushClient> clients,
            Function<PushClient, DeliverySink> sinks,
            Clock clock,
            PushMetrics metrics) {
        this.settings = settings;
        this.maxDocumentBytes = maxDocumentBytes;
        this.sinks = sinks;
        this.authentication = new Authentication(clients, clock);
        this.limits = new RequestLimits(clients, new ClockMeter(clock));
        this.failures = new FailedAttempts(new ClockMeter(clock));
        this.metrics = metrics;
        clients.forEach(client -> parsers.put(
                client.name(), new Parser(new DocumentDefaults(null, client.source(), null, null, client.language()))));
    }

    void answer(Request request) {
        Sender sender = new Sender();
        try {
            int status = answer(request, sender);
            metrics.answered(sender.client, status);
        } catch (ProblemException e) {
            metrics.answered(sender.client, e.problem().status());
            throw e;
        }
    }

    /** Who sends a request, once it is known. */
    private static final class Sender {
        private @Nullable PushClient client;
    }

    private int answer(Request request, Sender sender) {
        requireNotBlocked(request);
        boolean signed = Authentication.isSigned(request);
        if (!signed) {
            PushClient client = authentication.byToken(request).orElseThrow(() -> failed(request));
            sender.client = counted(client, request);
        } else if (!authentication.mayBeGenuine(request)) {
            throw failed(request);
        }
        BodyFormat format = BodyFormat.of(request.header("Content-Type"));
        requireEncoding(request.header("Content-Encoding"));
        byte[] body = signed ? signedBody(request, sender) : body(request);
        PushClient client = Objects.requireNonNull(sender.client);
        metrics.taken(client, body.length);
        Receipt receipt = committed(client, delivery(client, format, unpacked(body)), request);
        receipt.refused().forEach(refusal -> metrics.refused(client, refusal));
        if (receipt.isRefused()) {
            request.answer(422, Problem.CONTENT_TYPE, refused(receipt).toString());
            return 422;
        }
        request.answer(202, "application/json", ReceiptJson.of(receipt).toString());
        return 202;
    }

    private void requireNotBlocked(Request request) {
        Duration blocked = failures.blocked(request.address());
        if (!blocked.isZero()) {
            throw blocked(request, blocked);
        }
    }

    private static ProblemException blocked(Request request, Duration wait) {
        request.retryAfter((int) RequestLimits.seconds(wait.toNanos()));
        return new ProblemException(
                new Problem(429, "Too many requests", "too many attempts from this address have failed: wait", null));
    }

    private PushClient counted(PushClient client, Request request) {
        limits.count(client, request);
        return client;
    }

    private ProblemException failed(Request request) {
        failures.failed(request.address());
        return unknown(request);
    }

    private static ProblemException unknown(Request request) {
        request.say("WWW-Authenticate", "Bearer");
        return new ProblemException(new Problem(
                401,
                "Unauthorized",
                "the request carries no valid token or signature, or its " + Authentication.TIMESTAMP
                        + " is more than five minutes off",
                null));
    }

    /** Who signs and then dawdles, or sends too much, has not shown who they are: a failed attempt until the signature fits. */
    private byte[] signedBody(Request request, Sender sender) {
        String address = request.address();
        if (!failures.begin(address)) {
            throw blocked(request, failures.blocked(address));
        }
        byte[] body = body(request);
        PushClient client = authentication.bySignature(request, body).orElseThrow(() -> unknown(request));
        failures.succeeded(address);
        sender.client = counted(client, request);
        return body;
    }

    private byte[] body(Request request) {
        return request.body(settings.maxBodyBytes(), settings.bodyTimeout());
    }

    private static void requireEncoding(@Nullable String encoding) {
        if (encoding != null
                && !encoding.strip().equalsIgnoreCase("gzip")
                && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(new Problem(
                    415, "Unsupported media type", "allowed as Content-Encoding are gzip and identity", null));
        }
    }

    private byte[] unpacked(byte[] body) {
        try {
            return Unpacking.plain(body, settings.maxBodyBytes());
        } catch (Unpacking.TooLongException e) {
            throw new ProblemException(new Problem(413, "Content too large", String.valueOf(e.getMessage()), null));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(400, "Bad request", "the body cannot be unpacked: " + e.getMessage(), null));
        }
    }

    private Delivery delivery(PushClient client, BodyFormat format, byte[] body) {
        Parser parser = Objects.requireNonNull(parsers.get(client.name()));
        List<ParsedDocument> documents = format.documents("push/" + client.name(), body, maxDocumentBytes).stream()
                .map(raw -> ParsedDocument.of(raw, parser))
                .toList();
        if (documents.isEmpty()) {
            throw new ProblemException(
                    new Problem(400, "Bad request", "the body is empty: it must hold a story", null));
        }
        return new Delivery(client.source(), documents);
    }

    private Receipt committed(PushClient client, Delivery delivery, Request request) {
        CompletableFuture<Receipt> receipt = sinks.apply(client)
                .offer(delivery)
                .orElseThrow(() -> busy(request, "more has come than can be committed at once"));
        try {
            return receipt.get(settings.commitTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw busy(request, "the broker has not acknowledged it, and still may");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(request, "the server is stopping");
        }
    }

    /** What is sent again is found unchanged, should it have been committed after all. */
    private static ProblemException busy(Request request, String why) {
        request.retryAfter(RETRY_SECONDS);
        return new ProblemException(
                new Problem(503, "Not committed", why + ": send the same again, which is harmless", null));
    }

    private static ObjectNode refused(Receipt receipt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("title", "All refused");
        json.put("status", 422);
        json.put("detail", "nothing in the body can be taken; it went to the dead letters");
        json.setAll(ReceiptJson.of(receipt));
        return json;
    }
}
