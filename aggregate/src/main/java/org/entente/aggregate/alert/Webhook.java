package org.entente.aggregate.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one receiver, by POST as Standard Webhooks has it: {@code webhook-id}, {@code webhook-timestamp} in seconds and
 * {@code webhook-signature}. A message may come more than once, under the same id. Redirects are not followed.
 */
public final class Webhook {

    /** Half a minute of attempts; who calls begins again after that. */
    public static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), 6);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration BODY_WITHIN = Duration.ofSeconds(1);

    /** The receiver will not have this message, whenever it comes. Anything else may be put right at its end. */
    private static final Set<Integer> FINAL = Set.of(400, 405, 410, 413, 414, 415, 422);

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final Receiver receiver;
    private final HttpClient client;
    private final Backoff backoff;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private final Counter refused;

    /** @param backoff how often a message is tried in one call, and with what waits */
    public Webhook(Receiver receiver, Backoff backoff, Clock clock, MeterRegistry meters) {
        this.receiver = receiver;
        this.client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        this.backoff = backoff;
        this.clock = clock;
        this.delivered = counter(meters, "delivered");
        this.failed = counter(meters, "failed");
        this.refused = counter(meters, "refused");
    }

    /** Who is told. */
    public Receiver receiver() {
        return receiver;
    }

    /**
     * Tells of it, if the receiver wants it.
     *
     * @return whether it is settled: not wanted, taken, or refused for good; false if it must be told again later
     */
    public boolean tell(Alert alert) {
        if (!receiver.wants(alert)) {
            return true;
        }
        try {
            int status = Retry.call(backoff, () -> post(alert));
            if (FINAL.contains(status)) {
                refused.increment();
                LOG.warn(
                        "receiver {} refused {} with status {}; it stays on its topic",
                        receiver.name(),
                        alert.id(),
                        status);
            } else {
                delivered.increment();
            }
            return true;
        } catch (UncheckedIOException e) {
            LOG.warn("receiver {} did not take {}: {}", receiver.name(), alert.id(), reason(e));
            return false;
        }
    }

    /** One that cannot be told, as it cannot be read. */
    public void unreadable() {
        refused.increment();
    }

    /** @throws UncheckedIOException where it did not work and may later */
    private int post(Alert alert) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(receiver.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", alert.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", receiver.secret().sign(alert.id(), timestamp, alert.body()))
                .POST(HttpRequest.BodyPublishers.ofString(alert.body()))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            int status = response.statusCode();
            discard(response.body());
            if (status / 100 == 2 || FINAL.contains(status)) {
                return status;
            }
            throw new IOException("status " + status);
        } catch (IOException e) {
            failed.increment();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    /** The status says all; the request's timeout ends with it, and a body may have no end. */
    private static void discard(InputStream body) {
        CompletableFuture.delayedExecutor(BODY_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> close(body));
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("the rest of an answer is left unread", e);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("an answer was broken off", e);
        }
    }

    /** The kind of fault, and the status: other words may hold the URL. */
    private static String reason(UncheckedIOException fault) {
        Throwable cause = Objects.requireNonNullElse(fault.getCause(), fault);
        String said = String.valueOf(cause.getMessage());
        return said.startsWith("status ") ? said : cause.getClass().getSimpleName();
    }

    private Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("entente.alerts")
                .description("Alerts by receiver: told, attempts that failed, refused for good")
                .tag("receiver", receiver.name())
                .tag("outcome", outcome)
                .register(meters);
    }
}
