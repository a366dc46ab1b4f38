package org.entente.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Politeness, in one place: every request to a host passes here, at most so many at a time, and so long after the one before. Safe for
 * use by several threads.
 */
public final class HostGate {

    private static final int MOST_IDLE_HOSTS = 1000;
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final int connections;
    private final Duration delay;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Host> hosts = new HashMap<>();

    HostGate(int connections, Duration delay, Clock clock, Pause pause) {
        this.connections = connections;
        this.delay = delay;
        this.clock = clock;
        this.pause = pause;
    }

    /** A turn at a host. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        private final Semaphore turns;
        private Instant free = Instant.MIN;
        private int users;

        private Host(int connections) {
            turns = new Semaphore(connections, true);
        }
    }

    /**
     * Waits for a turn.
     *
     * @param atLeast the delay that the host itself asks for; the longer one counts
     */
    Turn take(String name, Duration atLeast) throws InterruptedException {
        Host host = enter(name);
        boolean taken = false;
        try {
            host.turns.acquire();
            taken = true;
            Duration wait = reserve(host, delay.compareTo(atLeast) < 0 ? atLeast : delay);
            if (!wait.isZero()) {
                pause.of(wait);
            }
        } catch (InterruptedException e) {
            leave(host, taken);
            throw e;
        }
        return () -> leave(host, true);
    }

    private synchronized Duration reserve(Host host, Duration between) {
        Instant now = clock.instant();
        Instant begin = host.free.isAfter(now) ? host.free : now;
        host.free = begin.plus(between);
        return Duration.between(now, begin);
    }

    private synchronized Host enter(String name) {
        if (hosts.size() > MOST_IDLE_HOSTS) {
            Instant now = clock.instant();
            hosts.values().removeIf(host -> host.users == 0 && !host.free.isAfter(now));
        }
        Host host = Objects.requireNonNull(hosts.computeIfAbsent(key(name), each -> new Host(connections)));
        host.users++;
        return host;
    }

    private synchronized void leave(Host host, boolean taken) {
        host.users--;
        if (taken) {
            host.turns.release();
        }
    }

    /** How long a request to the host would wait if it came now, as far as can be told: a thread has better things to do. */
    public synchronized Duration waitFor(String name) {
        Host host = hosts.get(key(name));
        Instant now = clock.instant();
        if (host == null) {
            return Duration.ZERO;
        }
        Duration wait = host.free.isAfter(now) ? Duration.between(now, host.free) : Duration.ZERO;
        return host.turns.availablePermits() > 0 || wait.compareTo(BUSY) > 0 ? wait : BUSY;
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
