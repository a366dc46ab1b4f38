package org.entente.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.entente.ingest.fetch.Exchange.FailedException;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.FetchResult.NotModified;
import org.entente.ingest.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/** Fetches from strangers. Whatever they do comes out as a result, in bounded time and memory. Safe for use by several threads. */
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final Clock clock;
    private final HostGate gate;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog;
    private final Exchange exchange;

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, HostAddresses.SYSTEM, clock, Pause.SLEEP);
    }

    /**
     * One that finds hosts and waits in its own way.
     *
     * @param names whatever they are, only addresses that the settings allow are connected to
     */
    public Fetcher(FetchSettings settings, HostAddresses names, Clock clock, Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.gate = new HostGate(settings.connectionsPerHost(), settings.delayPerHost(), clock, pause);
        this.client = Clients.of(settings, new GuardedDns(names, new Addresses(settings.allowedPrivate())));
        this.watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("fetch-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        this.watchdog.setRemoveOnCancelPolicy(true);
        this.exchange = new Exchange(client, watchdog);
    }

    /** Who may ask when. */
    public HostGate gate() {
        return gate;
    }

    /** What became of the request; waits for the host's turn before it is sent. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return fetch(request, Duration.ZERO);
    }

    /** @param delay what the host asks for between two requests; the settings' delay counts if it is longer */
    public FetchResult fetch(FetchRequest request, Duration delay) throws InterruptedException {
        try {
            return follow(request, delay);
        } catch (FailedException e) {
            return e.failed();
        }
    }

    private FetchResult follow(FetchRequest request, Duration delay) throws InterruptedException, FailedException {
        Limits limits = request.limits() == null ? settings.limits() : request.limits();
        Duration left = limits.whole();
        URI at = address(request.uri().toString(), null);
        URI permanent = null;
        boolean onlyPermanent = true;
        Set<URI> seen = new HashSet<>();
        while (seen.add(at)) {
            Answer answer;
            HostGate.Turn turn = gate.take(at.getHost(), delay);
            long begun = System.nanoTime();
            try {
                answer = exchange.ask(message(request, at, limits), HttpHost.create(at), limits, left);
            } finally {
                turn.close();
            }
            left = left.minusNanos(System.nanoTime() - begun);
            if (!answer.isRedirect() || request.form() != null) {
                return result(request, answer, at, permanent);
            }
            at = target(answer, at);
            onlyPermanent &= answer.isPermanentRedirect();
            permanent = onlyPermanent ? at : permanent;
            if (seen.size() > settings.redirects()) {
                throw new FailedException(Reason.REDIRECT, "more than " + settings.redirects() + " redirects");
            }
            if (left.toMillis() < 1) {
                throw new FailedException(Reason.DEADLINE, "not done after " + limits.whole());
            }
        }
        throw new FailedException(Reason.REDIRECT, "the redirects lead in a circle");
    }

    private FetchResult result(FetchRequest request, Answer answer, URI at, @Nullable URI permanent) {
        int status = answer.status();
        boolean done = request.form() == null ? status == 200 || status == 203 : status >= 200 && status < 300;
        if (done) {
            return new Fetched(
                    answer.body(),
                    answer.header(HttpHeaders.CONTENT_TYPE),
                    at,
                    answer.validators(),
                    permanent,
                    answer.maxAge(),
                    answer.values("Link"));
        }
        if (status == 304 && !request.validators().isEmpty()) {
            return new NotModified(answer.validators(), permanent, answer.maxAge());
        }
        Reason reason =
                switch (status) {
                    case 410 -> Reason.GONE;
                    case 429 -> Reason.TOO_MANY_REQUESTS;
                    default -> status >= 500 ? Reason.SERVER : status >= 400 ? Reason.REFUSED : Reason.STATUS;
                };
        return new Failed(reason, "the server answers " + status, answer.retryAfter(clock), status);
    }

    private HttpUriRequestBase message(FetchRequest request, URI at, Limits limits) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.form() == null ? "GET" : "POST", at);
        message.setConfig(Clients.timeouts(limits));
        message.setHeader(HttpHeaders.ACCEPT, request.accept());
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        message.setHeader(HttpHeaders.CONNECTION, "close");
        if (request.validators().etag() != null) {
            message.setHeader(HttpHeaders.IF_NONE_MATCH, request.validators().etag());
        }
        if (request.validators().lastModified() != null) {
            message.setHeader(
                    HttpHeaders.IF_MODIFIED_SINCE, request.validators().lastModified());
        }
        if (request.form() != null) {
            message.setEntity(new StringEntity(request.form(), ContentType.APPLICATION_FORM_URLENCODED));
        }
        if (WebUri.isSameOrigin(address(request), at)) {
            request.headers().forEach(message::setHeader);
        }
        return message;
    }

    private static URI address(FetchRequest request) {
        return WebUri.of(request.uri().toString(), null);
    }

    private URI target(Answer answer, URI from) throws FailedException {
        String location = answer.header(HttpHeaders.LOCATION);
        if (location == null) {
            throw new FailedException(
                    Reason.REDIRECT, "the server answers " + answer.status() + " and says not where to");
        }
        URI to = address(location, from);
        if (from.getScheme().equals("https") && to.getScheme().equals("http") && !settings.allowDowngrade()) {
            throw new FailedException(Reason.REDIRECT, "a redirect leads from https to http");
        }
        return to;
    }

    private URI address(String words, @Nullable URI base) throws FailedException {
        try {
            URI uri = WebUri.of(words, base);
            if (!settings.ports().isEmpty() && !settings.ports().contains(WebUri.port(uri))) {
                throw new FailedException(
                        Reason.ADDRESS, "port " + WebUri.port(uri) + " is not among those of ingest.fetch.ports");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            String what = base == null ? "the address cannot be fetched: " : "a redirect cannot be followed: ";
            throw new FailedException(Reason.ADDRESS, what + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
