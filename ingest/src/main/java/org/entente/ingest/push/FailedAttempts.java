package org.entente.ingest.push;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody at one address may fail to show who they are. An IPv6 network of 64 bits counts as one address. */
final class FailedAttempts {

    static final int A_MINUTE = 20;
    private static final int MOST_ADDRESSES = 10_000;

    private final TimeMeter time;

    /** The longest unused goes first. */
    private final Map<String, Bucket> left = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    FailedAttempts(TimeMeter time) {
        this.time = time;
    }

    /** How long nobody at the address may try; zero if they may. */
    synchronized Duration blocked(String address) {
        Bucket bucket = left.get(network(address));
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    synchronized void failed(String address) {
        begin(address);
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise, so that no more are under way than may fail.
     *
     * @return false if nobody at the address may try
     */
    synchronized boolean begin(String address) {
        return left.computeIfAbsent(network(address), each -> bucket()).tryConsume(1);
    }

    /** The attempt that was begun has shown who sends it. */
    synchronized void succeeded(String address) {
        Bucket bucket = left.get(network(address));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address); // an address, never a name to look up
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
