package org.entente.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strangers are asked.
 *
 * @param contact a URL or an address at which the operator can be reached, told to every server; null tells none
 * @param limits where a request brings none of its own
 * @param redirects most of them that are followed
 * @param allowDowngrade whether a redirect may lead from https to http
 * @param connectionsPerHost most requests at one host at a time
 * @param delayPerHost between the beginnings of two requests to one host
 * @param allowedPrivate names of hosts, and addresses or blocks of them such as {@code 10.1.0.0/16}, that may be fetched from though they
 *     are not public
 * @param ports that may be connected to; empty for any
 */
public record FetchSettings(
        @Nullable String contact,
        Limits limits,
        int redirects,
        boolean allowDowngrade,
        int connectionsPerHost,
        Duration delayPerHost,
        List<String> allowedPrivate,
        Set<Integer> ports) {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public FetchSettings {
        if (contact != null && !contact.matches("[\\x21-\\x7e&&[^()\\\\]]{1,200}")) {
            throw new IllegalArgumentException("ingest.fetch.contact is '" + contact
                    + "': allowed is a URL or a mail address of up to 200 characters");
        }
        if (redirects < 0 || redirects > 20) {
            throw new IllegalArgumentException("ingest.fetch.redirects is " + redirects + ": allowed is 0 to 20");
        }
        if (connectionsPerHost < 1 || connectionsPerHost > 64) {
            throw new IllegalArgumentException(
                    "ingest.fetch.connections-per-host is " + connectionsPerHost + ": allowed is 1 to 64");
        }
        if (delayPerHost.isNegative() || delayPerHost.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "ingest.fetch.delay-per-host is " + delayPerHost + ": allowed is PT0S to PT1H");
        }
        allowedPrivate = List.copyOf(allowedPrivate);
        ports = Set.copyOf(ports);
    }

    public static FetchSettings defaults() {
        return new FetchSettings(null, Limits.defaults(), 5, false, 2, Duration.ofSeconds(1), List.of(), Set.of());
    }

    /** The same, where these hosts and blocks may be fetched from. */
    public FetchSettings allowing(String... hosts) {
        return new FetchSettings(
                contact, limits, redirects, allowDowngrade, connectionsPerHost, delayPerHost, List.of(hosts), ports);
    }

    /** What we call ourselves, to servers and in robots.txt. */
    public String userAgent() {
        return contact == null ? "Entente/0.1" : "Entente/0.1 (+" + contact + ")";
    }
}
