package org.entente.ingest.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ingest.fetch.FetchRequest;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes feeds at their hubs (W3C WebSub) and keeps the subscriptions. A source is subscribed when a poll finds its hub, and again
 * in the last quarter of its lease; polling goes on all the while. Safe for use by several threads.
 *
 * <p>A hub gets a secret only over a private line: https, or within this machine. What it delivers without one proves nothing, so it
 * only makes us poll.
 */
public final class WebSub {

    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(60);

    private final WebSubSettings settings;
    private final Fetcher fetcher;
    private final Clock clock;
    private final WebSubMetrics metrics;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, String> sourcesByPath = new ConcurrentHashMap<>();

    public WebSub(WebSubSettings settings, Fetcher fetcher, Clock clock, WebSubMetrics metrics) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** To be told after each poll of a source that brought a document; asks the hub where that is due. */
    public void polled(String source, @Nullable HubLinks links) throws InterruptedException {
        Subscription known = subscriptions.get(source);
        if (links == null) {
            return;
        }
        Instant now = clock.instant();
        boolean other = known == null || !known.links().equals(links);
        if (known == null || other || known.isDue(now, settings.lease())) {
            Instant until = known == null || other ? null : known.until();
            String secret = isPrivate(links.hub()) ? settings.key().secret(source) : null;
            // Before the hub is asked: it may verify at once.
            sourcesByPath.put(settings.key().path(source), source);
            subscriptions.put(source, Subscription.asked(links, secret, now, until));
            ask(source, links, secret);
        }
    }

    private static boolean isPrivate(URI hub) {
        return hub.getScheme().equals("https") || hub.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }

    private void ask(String source, HubLinks links, @Nullable String secret) throws InterruptedException {
        Stream<String> form = Stream.of(
                parameter("hub.mode", "subscribe"),
                parameter("hub.topic", links.topic()),
                parameter("hub.callback", settings.callback(source).toString()),
                parameter("hub.lease_seconds", Long.toString(settings.lease().toSeconds())),
                secret == null ? "" : parameter("hub.secret", secret));
        String encoded = form.filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
        metrics.subscription("asked");
        if (fetcher.fetch(FetchRequest.post(links.hub(), encoded)) instanceof Failed failed) {
            metrics.subscription("failed");
            LOG.warn("{} is not subscribed at {}: {}", source, links.hub().getHost(), failed.message());
        }
    }

    private static String parameter(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The end of the source's lease, if it has one: until then the hub pushes what is new. */
    public Optional<Instant> coveredUntil(String source) {
        Subscription subscription = subscriptions.get(source);
        return subscription != null && subscription.isActive(clock.instant())
                ? Optional.ofNullable(subscription.until())
                : Optional.empty();
    }

    /** What the path of a callback stands for; null for one that we never gave away. */
    @Nullable
    String source(String path) {
        return sourcesByPath.get(path);
    }

    @Nullable
    Subscription subscription(String source) {
        return subscriptions.get(source);
    }

    /** The hub asks whether it was us; true if it was. */
    boolean verify(String source, @Nullable String topic, @Nullable Duration lease) {
        Subscription subscription = subscriptions.get(source);
        if (subscription == null || !subscription.links().topic().equals(topic)) {
            metrics.subscription("unasked");
            return false;
        }
        Duration granted = lease == null ? settings.lease() : lease;
        granted = granted.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : granted;
        granted = granted.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : granted;
        Instant end = clock.instant().plus(granted);
        subscriptions.computeIfPresent(source, (id, asked) -> asked.verified(end));
        metrics.subscription("verified");
        return true;
    }

    /** The hub says no, or no longer. */
    void deny(String source, @Nullable String topic) {
        Subscription subscription = subscriptions.get(source);
        if (subscription != null && subscription.links().topic().equals(topic)) {
            subscriptions.put(source, Subscription.asked(subscription.links(), null, subscription.askedAt(), null));
            metrics.subscription("denied");
        }
    }
}
