package org.entente.ingest.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Supply;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.websub.Deliveries;
import org.entente.ingest.websub.WebSub;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds at work: shared with the other instances, polled, and their statuses followed. */
public final class LiveSources implements Deliveries, Supply {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSources.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final SourceStatusView view = new SourceStatusView();
    private final ExecutorService workers;
    private final Poller poller;
    private final StatusTopic topic;
    private final ReceivedStatuses received;
    private final SourceGroup group;
    private final CommittedRecords follower;
    private final StatusReading reading;
    private final List<Thread> threads;
    private volatile boolean closing;
    private volatile @Nullable Throwable fatal;

    /**
     * Stands ready; {@link #start} starts it.
     *
     * @param webSub null where hubs cannot reach us
     * @throws IllegalStateException if no broker answers or the topics are not there
     */
    public LiveSources(
            KafkaConnection connection,
            LiveSourcesSettings settings,
            List<FeedSource> feeds,
            Fetcher fetcher,
            PolledFeed.Reader reader,
            StorySink sink,
            FullText fullText,
            @Nullable WebSub webSub,
            Clock clock,
            MeterRegistry meters) {
        this.follower = new CommittedRecords(connection, Topics.SOURCE_STATUS.name());
        Serde<SourceStatus> serde = new AvroSerdes(connection).of(SourceStatus.class);
        Consumer<String, byte[]> consumer = SourceGroup.consumer(connection, settings.group());
        int partitions = consumer.partitionsFor(Topics.SOURCE_STATUS.name()).size();
        this.topic = new StatusTopic(StatusTopic.producer(connection), serde.serializer(), partitions);
        this.received = new ReceivedStatuses(settings.owner(), topic, view, clock);
        this.reading = new StatusReading(serde.deserializer(), view, received);
        follower.catchUp(reading::see);
        this.workers = Executors.newFixedThreadPool(settings.workers(), named("poll"));
        Statuses statuses = new Statuses(settings.owner(), new Pace(new Random()), clock);
        this.poller = new Poller(
                new FeedPoll(fetcher, reader, sink, fullText, clock),
                statuses,
                fetcher.gate(),
                workers,
                clock,
                webSub == null ? Hubs.NONE : Hubs.of(webSub),
                new SourceMetrics(meters, clock),
                (source, status, result) -> {
                    view.put(status.getId(), status);
                    topic.write(status);
                });
        Map<Integer, List<FeedSource>> byPartition =
                feeds.stream().collect(Collectors.groupingBy(feed -> StatusTopic.partition(feed.id(), partitions)));
        this.group = new SourceGroup(consumer, serde.deserializer(), byPartition, poller, statuses, topic);
        UnaryOperator<Runnable> watched = task -> () -> watch(task);
        this.threads = new ArrayList<>();
        if (feeds.isEmpty()) {
            // Who polls nothing must take no feeds from those who do.
            consumer.close();
        } else {
            threads.add(named("source-group").newThread(watched.apply(group)));
        }
        threads.add(named("source-schedule").newThread(watched.apply(this::schedule)));
        threads.add(named("source-status").newThread(watched.apply(this::follow)));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + '-' + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
    }

    private void watch(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            if (!closing) {
                fatal = e;
                LOG.error("the sources are no longer polled", e);
            }
        }
    }

    private void schedule() {
        try {
            while (!closing) {
                received.write();
                Instant next = poller.beginDue();
                poller.await(next, LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!closing) {
            follower.poll(Duration.ofMillis(500), reading::see);
        }
        follower.close();
    }

    /** The sink for a source that delivers by itself, a spool directory or a push: what it delivers is in its status. */
    public DeliverySink counted(Source source, DeliverySink sink) {
        return received.counted(source, sink);
    }

    /** What is known of all sources, those of other instances too. */
    public SourceStatusView view() {
        return view;
    }

    @Override
    public Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    @Override
    public void deliver(String source, RawDocument document) throws InterruptedException {
        poller.deliver(source, document);
    }

    @Override
    public void pollSoon(String source) {
        poller.pollSoon(source);
    }

    /** Lets polls that are under way end, within 30 s, and hands all feeds over to the other instances. */
    @Override
    public void close() {
        closing = true;
        group.stop();
        try {
            threads.get(0).join(CLOSE_WITHIN.toMillis());
            workers.shutdown();
            if (!workers.awaitTermination(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
            for (Thread thread : threads) {
                thread.join(CLOSE_WITHIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        received.write();
        topic.close();
    }
}
