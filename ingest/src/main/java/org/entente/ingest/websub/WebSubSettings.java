package org.entente.ingest.websub;

import java.net.URI;
import java.time.Duration;

/**
 * How hubs reach us.
 *
 * @param publicUrl the address under which the world sees this very instance's HTTP server, without a slash at its end
 * @param key from which the paths and secrets of all subscriptions are made
 * @param lease how long a subscription is asked for
 */
public record WebSubSettings(URI publicUrl, SubscriptionKey key, Duration lease) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(60);

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public WebSubSettings {
        String scheme = String.valueOf(publicUrl.getScheme());
        if (!scheme.matches("https?") || publicUrl.getHost() == null || publicUrl.getRawQuery() != null) {
            throw new IllegalArgumentException("ingest.http.public-url is '" + publicUrl
                    + "': allowed is an http or https address without a query");
        }
        if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ingest.websub.lease is " + lease + ": allowed is PT5M to P60D");
        }
    }

    URI callback(String source) {
        return URI.create(publicUrl + Callbacks.PATH + key.path(source));
    }
}
