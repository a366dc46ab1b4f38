package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.source.TinyFeeds.Story;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PollingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20, 1 << 20);
    private static final Duration FLOOR = Duration.ofMinutes(10);
    private static final Duration CEILING = Duration.ofHours(2);

    private final MovableClock clock = new MovableClock(NOON);
    private final RememberedStories sink = new RememberedStories();
    private final AtomicReference<RawServer.Behaviour> behaviour = new AtomicReference<>();
    private RawServer server;
    private Fetcher fetcher;
    private FeedPoll polls;
    private final Statuses statuses = new Statuses("one", new Pace(new Random(1)), clock);

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((request, out, socket) ->
                Objects.requireNonNull(behaviour.get()).answer(request, out, socket));
        FetchSettings settings =
                new FetchSettings(null, LIMITS, 5, false, 2, Duration.ofSeconds(1), List.of("127.0.0.0/8"), Set.of());
        fetcher = new Fetcher(
                settings, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, clock, clock::advance);
        polls = new FeedPoll(fetcher, new TinyFeeds(), sink, FullText.NONE, clock);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private FeedSource source(String id) {
        return source(id, Map.of());
    }

    private FeedSource source(String id, Map<String, String> headers) {
        return new FeedSource(
                id,
                id + " news",
                null,
                URI.create(server.url(id + ".test", "/feed")),
                FLOOR,
                CEILING,
                false,
                true,
                LIMITS,
                headers);
    }

    private static Story story(int number) {
        return new Story(
                "g" + number, "https://s.example/" + number, "Story " + number, NOON.plusSeconds(number), "Text");
    }

    private void serve(String headers, Story... stories) {
        answer("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + TinyFeeds.rss(List.of(stories)));
    }

    private void answer(String answer) {
        behaviour.set((request, out, socket) -> out.write(answer.getBytes(UTF_8)));
    }

    private SourceStatus poll(FeedSource source, SourceStatus before) throws InterruptedException {
        SourceStatus after = statuses.after(source, before, polls.poll(source, before));
        clock.advance(Duration.ofMinutes(30));
        return after;
    }

    @Test
    void shouldCountWhatIsNewAndWhatWasSeen() throws Exception {
        FeedSource source = source("a");
        serve("", story(1), story(2));
        SourceStatus first = poll(source, statuses.takenOver(source, null));
        serve("", story(2), story(3), story(4), story(5));

        SourceStatus second = poll(source, first);

        assertThat(first.getAlreadySeenShare()).isNull();
        assertThat(second.getItemsSeen()).isEqualTo(5);
        assertThat(second.getAlreadySeenShare()).isEqualTo(0.25);
        assertThat(second.getGaps()).isZero();
        assertThat(second.getState()).isEqualTo(SourceState.OK);
        assertThat(sink.titles("a")).hasSize(5);
        assertThat(sink.handedOver()).isEqualTo(5);
    }

    @Test
    void shouldRecordAGapWhereTheOverlapIsLost() throws Exception {
        FeedSource source = source("a");
        serve("", story(1), story(2));
        SourceStatus first = poll(source, statuses.takenOver(source, null));
        serve("", story(8), story(9));

        SourceStatus second = poll(source, first);

        assertThat(second.getGaps()).isEqualTo(1);
        assertThat(second.getLastGap().getFrom()).isEqualTo(NOON.plusSeconds(2));
        assertThat(second.getLastGap().getTo()).isEqualTo(NOON.plusSeconds(8));
        assertThat(second.getAlreadySeenShare()).isZero();
    }

    @Test
    void shouldRecordNoGapOfAShorterOrUndatedFeed() throws Exception {
        FeedSource source = source("a");
        serve("", story(1), story(2));
        SourceStatus first = poll(source, statuses.takenOver(source, null));
        serve("", story(3));
        assertThat(poll(source, first).getGaps()).isZero();
        serve("", new Story("x", null, "X", null, "x"), new Story("y", null, "Y", null, "y"));
        assertThat(poll(source, first).getGaps()).isZero();
    }

    @Test
    void shouldAskWhetherItHasChangedAndForAllOfItNowAndThen() throws Exception {
        FeedSource source = source("a");
        serve("ETag: \"1\"\r\n", story(1));
        SourceStatus status = poll(source, statuses.takenOver(source, null));
        int conditional = 0;
        answer("HTTP/1.1 304 Not Modified\r\n\r\n");
        behaviour.set((request, out, socket) -> out.write((request.headers().containsKey("if-none-match")
                        ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\n" + TinyFeeds.rss(List.of(story(1), story(2))))
                .getBytes(UTF_8)));
        while (status.getItemsSeen() == 1 && conditional < 100) {
            status = poll(source, status);
            conditional++;
        }

        assertThat(conditional).isEqualTo(13);
        assertThat(status.getMemory().getValidatorsLie()).isTrue();
        status = poll(source, status);
        assertThat(status.getMemory().getLastNotModifiedAt()).isNull();
    }

    @Test
    void shouldHaltWithWhatIsGone() throws Exception {
        FeedSource source = source("a");
        answer("HTTP/1.1 410 Gone\r\n\r\n");

        SourceStatus status = poll(source, statuses.takenOver(source, null));

        assertThat(status.getState()).isEqualTo(SourceState.STOPPED);
        assertThat(status.getNextPollAt()).isNull();
        assertThat(statuses.takenOver(source, status).getState()).isEqualTo(SourceState.STOPPED);
    }

    @Test
    void shouldAskAtTheNewHomeUntilThatFails() throws Exception {
        FeedSource source = source("a");
        behaviour.set((request, out, socket) -> out.write((request.target().equals("/feed")
                        ? "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\n\r\n" + TinyFeeds.rss(List.of(story(1))))
                .getBytes(UTF_8)));
        SourceStatus status = poll(source, statuses.takenOver(source, null));
        assertThat(status.getMemory().getPermanentLocation()).endsWith("/new");
        AtomicReference<String> asked = new AtomicReference<>();
        behaviour.set((request, out, socket) -> {
            asked.set(request.target());
            out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(UTF_8));
        });
        status = poll(source, status);
        assertThat(asked).hasValue("/new");
        status = poll(source, poll(source, status));
        poll(source, status);
        assertThat(asked).hasValue("/feed");
    }

    @Test
    void shouldKeepItsCredentialsFromANewHomeOfAnotherOrigin() throws Exception {
        FeedSource source = source("a", Map.of("Authorization", "Bearer abc"));
        Map<String, String> told = new ConcurrentHashMap<>();
        AtomicReference<String> home = new AtomicReference<>(server.url("a.test", "/new"));
        behaviour.set((request, out, socket) -> {
            told.put(request.host() + request.target(), request.headers().getOrDefault("authorization", "nothing"));
            out.write((request.target().equals("/feed")
                            ? "HTTP/1.1 301 Moved\r\nLocation: " + home.get() + "\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\n\r\n" + TinyFeeds.rss(List.of(story(1))))
                    .getBytes(UTF_8));
        });
        poll(source, poll(source, statuses.takenOver(source, null)));
        home.set(server.url("b.test", "/new"));
        poll(source, poll(source, statuses.takenOver(source, null)));

        assertThat(told)
                .containsOnly(
                        Map.entry("a.test/feed", "Bearer abc"),
                        Map.entry("a.test/new", "Bearer abc"),
                        Map.entry("b.test/new", "nothing"));
    }

    @Test
    void shouldBackOffWithEachFailureAndHeedRetryAfter() throws Exception {
        FeedSource source = source("a");
        answer("HTTP/1.1 500 No\r\n\r\n");
        SourceStatus status = statuses.takenOver(source, null);
        for (int failure = 1; failure <= 20; failure++) {
            status = statuses.after(source, status, polls.poll(source, status));
            Duration wait = Duration.between(clock.instant(), status.getNextPollAt());
            Duration least = FLOOR.multipliedBy(Math.min(failure, 12));
            assertThat(wait).isBetween(least, least.plus(least.dividedBy(10)));
        }
        answer("HTTP/1.1 503 No\r\nRetry-After: 86400\r\n\r\n");
        status = statuses.after(source, status, polls.poll(source, status));

        assertThat(status.getNextPollAt()).isAfterOrEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(status.getLastError()).isEqualTo("server: the server answers 503");
    }

    @Test
    void shouldPutWhatIsNoFeedOnTheDeadLettersOnce() throws Exception {
        FeedSource source = source("a");
        answer("HTTP/1.1 200 OK\r\n\r\n<html>busy</html>");

        SourceStatus status = poll(source, poll(source, statuses.takenOver(source, null)));

        assertThat(status.getConsecutiveFailures()).isEqualTo(2);
        assertThat(sink.refused()).hasSize(1);
    }

    @Test
    void shouldNotLetAHangingServerDelayAnother() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch polled = new CountDownLatch(3);
        behaviour.set((request, out, socket) -> {
            if (request.host().startsWith("bad")) {
                release.await();
            }
            out.write(("HTTP/1.1 200 OK\r\n\r\n" + TinyFeeds.rss(List.of(story(1)))).getBytes(UTF_8));
        });
        ExecutorService workers = Executors.newFixedThreadPool(4);
        SourceMetrics metrics = new SourceMetrics(new SimpleMeterRegistry(), clock);
        Poller poller = new Poller(
                polls,
                statuses,
                fetcher.gate(),
                workers,
                clock,
                Hubs.NONE,
                metrics,
                (source, status, result) -> polled.countDown());
        for (String id : List.of("bad1", "bad2", "bad3", "good1", "good2", "good3")) {
            poller.own(source(id), statuses.takenOver(source(id), null));
        }

        poller.beginDue();

        assertThat(polled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sink.titles("good3")).hasSize(1);
        assertThat(sink.titles("bad1")).isEmpty();
        release.countDown();
        workers.shutdown();
        assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
}
