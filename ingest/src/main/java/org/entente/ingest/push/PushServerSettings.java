package org.entente.ingest.push;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how pushed stories are taken.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param keystore a PKCS #12 file with certificate and key; null for plain HTTP
 * @param keystorePasswordFile the file that holds its password; null for none
 * @param maxBodyBytes a longer body is refused, as it comes and when it is unpacked
 * @param bodyTimeout the whole body must have come within it
 * @param commitTimeout how long a request waits for the broker
 * @param concurrency how many pushes are at work at a time, and how many deliveries of hubs, which bounds the memory they take
 */
public record PushServerSettings(
        String host,
        int port,
        @Nullable Path keystore,
        @Nullable Path keystorePasswordFile,
        int maxBodyBytes,
        Duration bodyTimeout,
        Duration commitTimeout,
        int concurrency) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public PushServerSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "ingest.http.port is " + port + ": allowed is 0 (any free port) to " + HIGHEST_PORT);
        }
        if (maxBodyBytes < 1024 || maxBodyBytes > LARGEST_BODY) {
            throw new IllegalArgumentException(
                    "ingest.http.max-body-bytes is " + maxBodyBytes + ": allowed is 1024 to " + LARGEST_BODY);
        }
        require("ingest.http.body-timeout", bodyTimeout);
        require("ingest.http.commit-timeout", commitTimeout);
        if (concurrency < 1 || concurrency > 200) {
            throw new IllegalArgumentException("ingest.http.concurrency is " + concurrency + ": allowed is 1 to 200");
        }
    }

    private static void require(String key, Duration value) {
        if (value.toMillis() < 100 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(key + " is " + value + ": allowed is PT0.1S to " + LONGEST);
        }
    }

    public static PushServerSettings defaults() {
        return new PushServerSettings(
                "127.0.0.1", 8083, null, null, 8 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(30), 16);
    }
}
