package org.entente.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.source.PollResult.Outcome;
import org.entente.ingest.source.Site.Seen;
import org.entente.news.SourceStatus;
import org.junit.jupiter.api.Test;

/**
 * Polls sites that misbehave, in simulated time: {@code -Dsoak.days=30} for a month of it, one day by default. All is decided by one
 * seed and one thread, so that a failure comes again.
 */
final class SoakTest {

    private static final Set<Mischief> REVISED =
            Set.of(Mischief.CORRECTIONS, Mischief.NO_DATES_NO_GUIDS, Mischief.INVALID_UTF8);
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int DAYS = Integer.getInteger("soak.days", 1);
    private static final long SEED = Long.getLong("soak.seed", 20260301);
    private static final Duration FLOOR = Duration.ofMinutes(15);
    private static final Duration CEILING = Duration.ofHours(2);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int WARM_UP_DAYS = 3;
    private static final long MOST_GROWTH = 8L * 1024 * 1024;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(600), 2 << 20, 4 << 20);

    private final MovableClock clock = new MovableClock(BEGIN);
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, SourceStatus> statuses = new HashMap<>();
    private final Map<String, Map<Outcome, Integer>> outcomes = new TreeMap<>();
    private final Map<String, Instant> stopped = new HashMap<>();
    private final RememberedStories sink = new RememberedStories();
    private final Map<String, Integer> exchanges = new HashMap<>();
    private long heapWithoutLists;
    private final List<Long> heap = new ArrayList<>();

    @Test
    void shouldLoseNothingAndDoubleNothingWhateverServersDo() throws Exception {
        for (Mischief mischief : Mischief.values()) {
            Site site = new Site(mischief, SEED + mischief.name().hashCode(), BEGIN);
            sites.put(site.host(), site);
        }
        FetchSettings settings = new FetchSettings(null, LIMITS, 5, false, 2, DELAY, names(), Set.of());
        try (RawServer server = new RawServer(new SoakSites(sites, clock));
                Fetcher fetcher = new Fetcher(settings, this::address, clock, clock::advance)) {
            Poller poller = poller(fetcher);
            for (Site site : sites.values()) {
                String scheme = site.mischief == Mischief.TLS_NONSENSE ? "https" : "http";
                URI url = URI.create(scheme + "://" + site.host() + ":" + server.port() + "/feed");
                FeedSource source =
                        new FeedSource(site.name, site.name, null, url, FLOOR, CEILING, false, false, LIMITS, Map.of());
                poller.own(source, new Statuses("soak", new Pace(new Random(SEED)), clock).takenOver(source, null));
            }
            for (int day = 1; day <= DAYS; day++) {
                run(poller, BEGIN.plus(Duration.ofDays(day)));
                heap.add(usedHeap());
            }
            sites.values().forEach(site -> site.publishUntil(clock.instant()));
            sites.values().forEach(site -> site.healed = true);
            run(poller, BEGIN.plus(Duration.ofDays(DAYS)).plus(Duration.ofHours(8)));
        }
        assertStories();
        assertPoliteness();
        String table = table();
        sink.forget();
        sites.values().forEach(site -> site.seen().clear());
        heapWithoutLists = usedHeap();
        print(table + "; at the end without the test's own lists " + (heapWithoutLists >> 20));
        assertMemory();
    }

    private List<String> names() {
        return List.copyOf(sites.keySet());
    }

    /** Asked once for each exchange. */
    private InetAddress[] address(String host) throws UnknownHostException {
        exchanges.merge(host, 1, Integer::sum);
        return host.endsWith(".test")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
    }

    private Poller poller(Fetcher fetcher) {
        FeedPoll polls = new FeedPoll(fetcher, new FeedDocuments(), sink, FullText.NONE, clock);
        Statuses rules = new Statuses("soak", new Pace(new Random(SEED)), clock);
        SourceMetrics metrics = new SourceMetrics(new SimpleMeterRegistry(), clock);
        return new Poller(
                polls, rules, fetcher.gate(), Runnable::run, clock, Hubs.NONE, metrics, (source, status, result) -> {
                    awaitSeen(source.url().getHost());
                    statuses.put(source.id(), status);
                    outcomes.computeIfAbsent(source.id(), id -> new TreeMap<>())
                            .merge(result.outcome(), 1, Integer::sum);
                    if (result.outcome() == Outcome.GONE) {
                        stopped.put(source.id(), clock.instant());
                    }
                });
    }

    /** A server that is slow to wake would else write down a later time than that of the request; one that is cut off may never see it. */
    private void awaitSeen(String host) {
        Site site = Objects.requireNonNull(sites.get(host));
        if (site.mischief != Mischief.TLS_NONSENSE) {
            long end = System.nanoTime() + 500_000_000L;
            while (site.seen().size() < exchanges.getOrDefault(host, 0) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            exchanges.put(host, site.seen().size());
        }
    }

    private void run(Poller poller, Instant end) {
        Instant next = poller.nextDue();
        while (next != null && next.isBefore(end)) {
            clock.moveTo(next);
            next = poller.beginDue();
        }
        clock.moveTo(end);
    }

    private void assertStories() {
        SoftAssertions all = new SoftAssertions();
        for (Site site : sites.values()) {
            Map<String, String> taken = sink.titles(site.name);
            if (site.mischief.isReadable()) {
                // What was published after the last poll cannot be there yet.
                Set<String> expected = new HashSet<>(site.titles());
                Set<String> missing = new HashSet<>(expected);
                missing.removeAll(taken.values());
                all.assertThat(missing).as("lost of %s", site.name).isEmpty();
                all.assertThat(taken).as("stories of %s", site.name).hasSize(expected.size());
                if (!REVISED.contains(site.mischief)) {
                    all.assertThat(sink.revisions(site.name))
                            .as("revisions of %s", site.name)
                            .isEqualTo(expected.size());
                }
            } else {
                all.assertThat(taken).as("stories of %s", site.name).isEmpty();
            }
        }
        all.assertAll();
    }

    /** From what the sites saw, not from what the poller says. */
    private void assertPoliteness() {
        SoftAssertions all = new SoftAssertions();
        for (Site site : sites.values()) {
            List<Seen> seen = site.seen();
            for (int i = 1; i < seen.size(); i++) {
                Duration gap =
                        Duration.between(seen.get(i - 1).at(), seen.get(i).at());
                all.assertThat(gap).as("delay at %s", site.name).isGreaterThanOrEqualTo(DELAY);
                all.assertThat(gap)
                        .as("Retry-After of %s", site.name)
                        .isGreaterThanOrEqualTo(seen.get(i - 1).retryAfter());
                boolean begins = gap.compareTo(Duration.ofMinutes(1)) > 0;
                if (begins) {
                    all.assertThat(gap.plusMinutes(1))
                            .as("floor at %s", site.name)
                            .isGreaterThanOrEqualTo(FLOOR);
                }
            }
            if (stopped.containsKey(site.name)) {
                all.assertThat(seen).as("requests at %s", site.name).hasSize(1);
            }
            if (site.mischief == Mischief.MOVED_FOR_GOOD) {
                long old = seen.stream()
                        .filter(each -> each.target().equals("/feed"))
                        .count();
                all.assertThat(old).as("requests at the old address").isEqualTo(1);
            }
            if (site.mischief == Mischief.REDIRECT_CIRCLE) {
                all.assertThat(seen.size()).isLessThanOrEqualTo(3 * polls(site));
            }
        }
        all.assertThat(polls(Objects.requireNonNull(sites.get("tls-nonsense.test"))))
                .as("polls of a source that always fails: back-off up to the ceiling")
                .isLessThanOrEqualTo((int) Duration.ofDays(DAYS).plusHours(8).dividedBy(CEILING) + 9);
        all.assertAll();
    }

    private int polls(Site site) {
        return outcomes.getOrDefault(site.name, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The test's own lists grow with the days; without them the heap must be as it was at the beginning, and the memories of the items. */
    private void assertMemory() {
        if (DAYS > WARM_UP_DAYS) {
            assertThat(heapWithoutLists - heap.get(WARM_UP_DAYS - 1))
                    .as("growth of the heap without the test's own lists")
                    .isLessThan(MOST_GROWTH);
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%-26s %6s %6s %6s %8s %8s %8s %5s  %s%n",
                "site",
                "polls",
                "reqs",
                "fails",
                "stories",
                "taken",
                "revs",
                "gaps",
                "last error"));
        for (Site site : sites.values()) {
            Map<Outcome, Integer> counts = outcomes.getOrDefault(site.name, Map.of());
            SourceStatus status = statuses.get(site.name);
            int good = counts.getOrDefault(Outcome.READ, 0) + counts.getOrDefault(Outcome.NOT_MODIFIED, 0);
            table.append(String.format(
                    Locale.ROOT,
                    "%-26s %6d %6d %6d %8d %8d %8d %5d  %s%n",
                    site.name,
                    polls(site),
                    site.seen().size(),
                    polls(site) - good,
                    site.published(),
                    sink.titles(site.name).size(),
                    sink.revisions(site.name),
                    status == null ? 0 : status.getGaps(),
                    status == null || status.getLastError() == null ? "" : status.getLastError()));
        }
        table.append("heap after GC by day, MiB:");
        heap.forEach(bytes -> table.append(' ').append(bytes >> 20));
        return table.toString();
    }

    private static void print(String table) throws IOException {
        Path file = Path.of(System.getProperty("soak.table", "target/soak.txt"));
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Files.writeString(file, table);
    }
}
