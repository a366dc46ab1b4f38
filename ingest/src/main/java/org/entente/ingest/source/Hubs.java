package org.entente.ingest.source;

import java.net.URI;
import java.time.Instant;
import org.entente.ingest.fetch.WebUri;
import org.entente.ingest.source.PollResult.Offer;
import org.entente.ingest.websub.HubLinks;
import org.entente.ingest.websub.WebSub;
import org.entente.news.WebSubLease;
import org.jspecify.annotations.Nullable;

/** Keeps feeds subscribed at their hubs. Safe for use by several threads. */
@FunctionalInterface
interface Hubs {

    /** Where nobody could reach us. */
    Hubs NONE = (id, offer) -> null;

    /** Subscribes where that is due; what is subscribed then, null if nothing is. */
    @Nullable
    WebSubLease lease(String id, Offer offer) throws InterruptedException;

    static Hubs of(WebSub webSub) {
        return (id, offer) -> {
            String first = offer.hubs().isEmpty() ? null : offer.hubs().get(0);
            HubLinks links = HubLinks.of(offer.links(), first, offer.self(), URI.create(offer.at()));
            webSub.polled(id, links);
            Instant until = webSub.coveredUntil(id).orElse(null);
            return links == null
                    ? null
                    : WebSubLease.newBuilder()
                            .setHub(Statuses.shown(links.hub()))
                            .setTopic(shown(links.topic()))
                            .setVerified(until != null)
                            .setUntil(until)
                            .build();
        };
    }

    /** As {@link Statuses#shown}; what the hub takes for a name need be no address. */
    private static String shown(String topic) {
        try {
            return Statuses.shown(WebUri.of(topic, null));
        } catch (IllegalArgumentException e) {
            return topic.replaceFirst("\\?.*", "?...");
        }
    }
}
