package org.entente.ingest.websub;

import java.time.Duration;
import java.util.function.Supplier;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What hubs ask and deliver, whatever server it comes by. */
public final class Callbacks {

    /** Before the path of each source. */
    public static final String PATH = "/v1/websub/";

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /**
     * An answer to a hub.
     *
     * @param body empty but for a challenge that is met
     */
    public record Reply(int status, String body) {

        private static final Reply ACCEPTED = new Reply(202, "");
        private static final Reply UNKNOWN = new Reply(404, "");
        private static final Reply GONE = new Reply(410, "");
        private static final Reply LATER = new Reply(503, "");
    }

    /**
     * What a hub asks.
     *
     * @param lease in seconds, as it says it
     */
    public record Question(
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String lease) {}

    private final WebSub webSub;
    private final Deliveries deliveries;
    private final WebSubMetrics metrics;

    public Callbacks(WebSub webSub, Deliveries deliveries, WebSubMetrics metrics) {
        this.webSub = webSub;
        this.deliveries = deliveries;
        this.metrics = metrics;
    }

    /** Repeats the challenge for what we have asked for, and for nothing else. */
    public Reply question(String path, Question asked) {
        String source = webSub.source(path);
        if (source == null) {
            return Reply.UNKNOWN;
        }
        if ("denied".equals(asked.mode())) {
            webSub.deny(source, asked.topic());
            LOG.warn("the hub of {} has denied the subscription", source);
            return new Reply(200, "");
        }
        String challenge = asked.challenge();
        boolean ours = "subscribe".equals(asked.mode())
                && challenge != null
                && webSub.verify(source, asked.topic(), seconds(asked.lease()));
        return ours ? new Reply(200, String.valueOf(challenge)) : Reply.UNKNOWN;
    }

    private static @Nullable Duration seconds(@Nullable String lease) {
        return lease != null && lease.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(lease)) : null;
    }

    /**
     * Takes what is signed; what is not, is acknowledged and passed over, so that a forger learns nothing. 503 where it cannot be
     * put on the archive now: the hub comes again, and so does the next poll.
     *
     * @param sent reads the body, which it does only for a path that we gave away
     */
    public Reply delivery(String path, @Nullable String signature, @Nullable String contentType, Supplier<byte[]> sent)
            throws InterruptedException {
        String source = webSub.source(path);
        Subscription subscription = source == null ? null : webSub.subscription(source);
        if (source == null || subscription == null) {
            return Reply.GONE;
        }
        byte[] body = sent.get();
        if (subscription.secret() == null) {
            metrics.delivery("ping");
            deliveries.pollSoon(source);
            return Reply.ACCEPTED;
        }
        if (!Signature.fits(signature, body, subscription.secret())) {
            metrics.delivery("bad-signature");
            return Reply.ACCEPTED;
        }
        try {
            Transport transport =
                    new Transport(contentType, subscription.links().topic());
            deliveries.deliver(source, new RawDocument(source, 1, Format.RSS, body, body.length, null, transport));
            metrics.delivery("delivered");
            return Reply.ACCEPTED;
        } catch (IllegalStateException e) {
            metrics.delivery("failed");
            LOG.warn("what the hub of {} delivered cannot be put on the archive now: {}", source, e.toString());
            return Reply.LATER;
        }
    }
}
