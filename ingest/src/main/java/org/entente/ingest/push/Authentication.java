package org.entente.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.http.Request;
import org.entente.ingest.push.PushClient.Scheme;
import org.jspecify.annotations.Nullable;

/** Who sends a request. */
final class Authentication {

    static final String CLIENT = "Entente-Client";
    static final String TIMESTAMP = "Entente-Timestamp";
    static final String SIGNATURE = "Entente-Signature";

    /** How far a client's clock may be from ours. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String BEARER = "Bearer ";
    private static final String SHA256 = "sha256=";

    private final List<PushClient> clients;
    private final Clock clock;

    Authentication(List<PushClient> clients, Clock clock) {
        this.clients = List.copyOf(clients);
        this.clock = clock;
    }

    /** Whether the request is signed, so that its body must be read before it is known who sent it. */
    static boolean isSigned(Request request) {
        return request.header(SIGNATURE) != null;
    }

    /** The client whose token the request carries; empty if there is none. */
    Optional<PushClient> byToken(Request request) {
        String header = request.header("Authorization");
        String token = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        PushClient found = null;
        for (PushClient client : clients) {
            // All are compared, so that the time tells nothing of the one that matches.
            if (client.secret().is(token) && client.scheme() == Scheme.TOKEN) {
                found = client;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a signed request may be genuine, as far as it can be told without its body: in time, and of a client that signs. */
    boolean mayBeGenuine(Request request) {
        return isTimely(request) && named(request) != null;
    }

    private boolean isTimely(Request request) {
        try {
            Instant said = Instant.ofEpochSecond(Long.parseLong(orEmpty(request.header(TIMESTAMP))));
            return Duration.between(said, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private @Nullable PushClient named(Request request) {
        String name = orEmpty(request.header(CLIENT));
        for (PushClient client : clients) {
            if (client.scheme() == Scheme.HMAC && client.name().equals(name)) {
                return client;
            }
        }
        return null;
    }

    /** The client that signed the request; empty if none did, or too long ago. */
    Optional<PushClient> bySignature(Request request, byte[] body) {
        PushClient named = named(request);
        if (named == null || !isTimely(request)) {
            return Optional.empty();
        }
        byte[] timestamp = (orEmpty(request.header(TIMESTAMP)) + ".").getBytes(StandardCharsets.UTF_8);
        byte[] said = signature(orEmpty(request.header(SIGNATURE)));
        boolean right = MessageDigest.isEqual(named.secret().sign(timestamp, body), said);
        return right ? Optional.of(named) : Optional.empty();
    }

    private static byte[] signature(String header) {
        try {
            return header.startsWith(SHA256)
                    ? HexFormat.of().parseHex(header, SHA256.length(), header.length())
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
