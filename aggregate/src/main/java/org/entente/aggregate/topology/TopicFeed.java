package org.entente.aggregate.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.entente.aggregate.feed.Fanout;
import org.entente.aggregate.feed.Feed;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of our topics as a feed. While there are readers one consumer reads what is new for all of them. A reader that comes
 * back is first given what it missed by a consumer of its own, of which there are a few at a time.
 *
 * @param <T> what the topic's records say
 */
final class TopicFeed<T> implements Feed<T>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final int CATCHING_UP = 4;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A reader that is sent away comes back and goes on: those that are slow take turns with all others. */
    private static final Duration PATIENCE_IN_ALL = Duration.ofMinutes(1);

    private static final Duration LAST_POLLS = Duration.ofSeconds(3);
    private static final Duration LINGER = Duration.ofSeconds(30);

    /** A transaction's records become visible only once it ends, and brokers' clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final TopicReading.Topic<T> topic;
    private final Clock clock;
    private final Counter failures;
    private final Fanout<T> fanout = new Fanout<>();
    private final ExecutorService live = Executors.newSingleThreadExecutor(this::thread);
    private final ExecutorService catchingUp = Executors.newFixedThreadPool(CATCHING_UP, this::thread);
    private volatile boolean isClosed;
    private boolean isReading;

    TopicFeed(TopicReading.Topic<T> topic, Clock clock, MeterRegistry meters) {
        this.topic = topic;
        this.clock = clock;
        this.failures = Counter.builder("entente.aggregate.stream.failures")
                .description("How often a topic that is streamed could not be read, and its readers were sent away")
                .tag("topic", topic.name())
                .register(meters);
    }

    @Override
    public void follow(FeedReader<T> reader, @Nullable FeedCursor after) {
        if (isClosed) {
            reader.end();
        } else if (after == null) {
            join(reader);
        } else {
            catchUpLater(reader, after);
        }
    }

    private void catchUpLater(FeedReader<T> reader, FeedCursor after) {
        try {
            catchingUp.execute(() -> catchUp(reader, after));
        } catch (RejectedExecutionException closed) {
            reader.end();
        }
    }

    private synchronized void join(FeedReader<T> reader) {
        fanout.join(reader);
        read();
    }

    private synchronized void read() {
        if (!isReading && !isClosed) {
            isReading = true;
            live.execute(this::readOn);
        }
    }

    /** Reads what is new as long as there are readers, and for a while after the last one has gone. */
    private void readOn() {
        try (TopicReading<T> reading = new TopicReading<>(topic)) {
            reading.seekToEnd();
            fanout.begin(reading.positions(), clock.instant().minus(SLACK).toEpochMilli());
            long beat = System.nanoTime();
            long read = beat;
            while (!isClosed) {
                if (isDone(read)) {
                    return;
                }
                fanout.pass(reading.poll(POLL), reading.positions());
                long now = System.nanoTime();
                if (now - beat > BEAT.toNanos()) {
                    fanout.beat();
                    beat = now;
                }
                read = fanout.isRead() ? now : read;
            }
            end();
        } catch (RuntimeException e) {
            tell(e);
            end();
        }
    }

    private synchronized boolean isDone(long lastRead) {
        boolean isDone = !fanout.isRead() && System.nanoTime() - lastRead > LINGER.toNanos();
        if (isDone) {
            end();
        }
        return isDone;
    }

    private synchronized void end() {
        isReading = false;
        fanout.end();
    }

    private void tell(RuntimeException fault) {
        // Closing interrupts whoever reads.
        if (!isClosed) {
            failures.increment();
            LOG.warn("{} cannot be read; its readers are sent away and may come back", topic.name(), fault);
        }
    }

    private void catchUp(FeedReader<T> reader, FeedCursor after) {
        try (TopicReading<T> reading = new TopicReading<>(topic)) {
            reading.seek(after);
            Patience patience = new Patience(PATIENCE, PATIENCE_IN_ALL, System::nanoTime);
            long beat = System.nanoTime();
            while (!isClosed && reading.giveTo(reader, POLL, patience)) {
                if (fanout.join(reader, reading.positions())) {
                    return;
                }
                read();
                if (System.nanoTime() - beat > BEAT.toNanos()) {
                    beat = System.nanoTime();
                    if (!reader.beat(reading.cursor())) {
                        return;
                    }
                }
            }
        } catch (RuntimeException e) {
            tell(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.end();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stream-" + topic.name());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        isClosed = true;
        List<ExecutorService> all = List.of(live, catchingUp);
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService threads : all) {
                // Only one that waits for a slow client takes longer than a poll.
                if (!threads.awaitTermination(LAST_POLLS.toSeconds(), TimeUnit.SECONDS)) {
                    threads.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fanout.end();
    }
}
