package org.entente.aggregate;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.entente.aggregate.alert.AlertSettings;
import org.entente.aggregate.change.ChangeSettings;
import org.entente.aggregate.surge.SurgeSettings;

/**
 * How articles are aggregated. Keys in the configuration file are these names in kebab case under {@code aggregate}.
 *
 * @param applicationId the Streams application id, which names the internal topics and the consumer group
 * @param windows the rolling windows, each a positive number of whole hours, no two alike
 * @param grace how far behind the event-time clock an article may be before it also counts as late
 * @param partitions partitions of the internal delta topic, at least 1; cannot change while there is state
 * @param threads Streams threads, at least 1
 * @param host the address that the HTTP API listens on; {@code 0.0.0.0} for all of the machine's
 * @param port the HTTP port; 0 for any free one
 * @param cluster how the instance stands among the others; its keys lie under {@code aggregate} too
 * @param change what counts as a change of stance
 * @param surge what counts as a surge of co-mentions
 * @param stories how near-duplicates become one story; its keys lie under {@code aggregate} too
 * @param alerts who is told of changes and surges
 */
public record AggregateSettings(
        String applicationId,
        List<Duration> windows,
        Duration grace,
        int partitions,
        int threads,
        String host,
        int port,
        ClusterSettings cluster,
        ChangeSettings change,
        SurgeSettings surge,
        StorySettings stories,
        AlertSettings alerts) {

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    public AggregateSettings {
        if (!applicationId.matches("[a-zA-Z0-9._-]{1,100}")) {
            throw refused("application-id", applicationId, "1 to 100 of letters, digits, '.', '_' and '-'");
        }
        windows = List.copyOf(windows);
        if (windows.isEmpty() || new HashSet<>(windows).size() != windows.size()) {
            throw refused("windows", windows, "at least one window, no two alike");
        }
        for (Duration window : windows) {
            if (window.toHours() < 1
                    || window.toHours() > 24 * 366 * 10
                    || !window.equals(Duration.ofHours(window.toHours()))) {
                throw refused("windows", window, "whole hours, at least PT1H and at most ten years");
            }
        }
        if (grace.isNegative()) {
            throw refused("grace", grace, "a duration that is not negative, such as P1D");
        }
        atLeastOne("partitions", partitions);
        atLeastOne("threads", threads);
        if (host.isBlank()) {
            throw refused("host", "'" + host + "'", "an address or a host name of this machine, such as 127.0.0.1");
        }
        if (port < 0 || port > 65_535) {
            throw refused("port", port, "0 (any free port) to 65535");
        }
    }

    /** The windows PT1H, P1D, P7D and P30D, a day of grace, two partitions, one thread, 127.0.0.1:8080, alone. */
    public static AggregateSettings defaults() {
        return new AggregateSettings(
                "entente-aggregate",
                List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30)),
                Duration.ofDays(1),
                2,
                1,
                "127.0.0.1",
                8080,
                ClusterSettings.ALONE,
                ChangeSettings.defaults(),
                SurgeSettings.defaults(),
                StorySettings.defaults(),
                AlertSettings.none());
    }

    /** How a window is written, whole days in days: {@code PT1H}, {@code P7D}. */
    public static String name(Duration window) {
        return window.toHours() % 24 == 0 ? "P" + window.toDays() + "D" : "PT" + window.toHours() + "H";
    }

    private static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw refused(key, value, "a whole number, at least 1");
        }
    }

    static IllegalArgumentException refused(String key, Object value, String allowed) {
        return new IllegalArgumentException("aggregate." + key + " is " + value + ": allowed is " + allowed);
    }
}
