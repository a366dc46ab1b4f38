package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.source.TinyFeeds.Story;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one topic in memory, of which one ends without a word. */
final class SourceGroupTest {

    private static final int PARTITIONS = 4;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final RememberedStories sink = new RememberedStories();
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private final Serde<SourceStatus> serde = new AvroSerdes(
                    new KafkaConnection("localhost:9092", "mock://source-group", Map.of()))
            .of(SourceStatus.class);
    private final MockProducer<String, byte[]> written =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private RawServer server;
    private Fetcher fetcher;
    private FeedSource feed;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((request, out, socket) -> {
            conditions.add(request.headers().getOrDefault("if-none-match", "none"));
            out.write(("HTTP/1.1 200 OK\r\nETag: \"" + stories.size() + "\"\r\n\r\n" + TinyFeeds.rss(stories))
                    .getBytes(UTF_8));
        });
        fetcher = new Fetcher(
                new FetchSettings(
                        null, Limits.defaults(), 5, false, 2, Duration.ZERO, List.of("127.0.0.0/8"), Set.of()),
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                clock,
                clock::advance);
        feed = new FeedSource(
                "harbour",
                "Harbour News",
                null,
                URI.create(server.url("harbour.test", "/feed")),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                false,
                false,
                Limits.defaults(),
                Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private final class Instance {

        private final MockConsumer<String, byte[]> consumer =
                new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        private final Poller poller;
        private final SourceGroup group;
        private final Thread thread;

        private Instance(String name) {
            StatusTopic topic = new StatusTopic(written, serde.serializer(), PARTITIONS);
            Statuses statuses = new Statuses(name, new Pace(new Random(1)), clock);
            poller = new Poller(
                    new FeedPoll(fetcher, new TinyFeeds(), sink, FullText.NONE, clock),
                    statuses,
                    fetcher.gate(),
                    Runnable::run,
                    clock,
                    Hubs.NONE,
                    new SourceMetrics(new SimpleMeterRegistry(), clock),
                    (source, status, result) -> topic.write(status));
            int partition = StatusTopic.partition(feed.id(), PARTITIONS);
            group = new SourceGroup(
                    consumer, serde.deserializer(), Map.of(partition, List.of(feed)), poller, statuses, topic);
            thread = new Thread(group, name);
        }

        private void assign(int partition) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>(written.history());
            records.removeIf(record -> record.partition() != partition);
            TopicPartition assigned = new TopicPartition(Topics.SOURCE_STATUS.name(), partition);
            consumer.updateBeginningOffsets(Map.of(assigned, 0L));
            consumer.updateEndOffsets(Map.of(assigned, (long) records.size()));
            consumer.schedulePollTask(() -> consumer.rebalance(List.of(assigned)));
            consumer.schedulePollTask(() -> {
                for (int i = 0; i < records.size(); i++) {
                    ProducerRecord<String, byte[]> record = records.get(i);
                    consumer.addRecord(
                            new ConsumerRecord<>(record.topic(), partition, i, record.key(), record.value()));
                }
            });
            if (!thread.isAlive()) {
                thread.start();
            }
        }

        private void loseAll() {
            consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
        }

        private void end() throws InterruptedException {
            group.stop();
            thread.join();
        }
    }

    private static Story story(int number) {
        return new Story("g" + number, null, "Story " + number, NOON.minusSeconds(number), "Text");
    }

    @Test
    void shouldGoOnWhereAnInstanceThatCrashedHasEnded() throws Exception {
        int partition = StatusTopic.partition("harbour", PARTITIONS);
        stories.addAll(List.of(story(1), story(2)));
        Instance first = new Instance("first");
        first.assign(partition);
        await().until(() -> first.poller.nextDue() != null);
        first.poller.beginDue();

        // It ends without a word; its partition goes to another one.
        stories.add(story(3));
        Instance second = new Instance("second");
        second.assign(partition);
        await().until(() -> second.poller.nextDue() != null);
        clock.advance(Duration.ofHours(1));
        second.poller.beginDue();

        assertThat(conditions).containsExactly("none", "\"2\"");
        assertThat(sink.handedOver()).isEqualTo(3);
        SourceStatus last = serde.deserializer()
                .deserialize(
                        Topics.SOURCE_STATUS.name(),
                        written.history().get(written.history().size() - 1).value());
        assertThat(last.getOwner()).isEqualTo("second");
        assertThat(last.getItemsSeen()).isEqualTo(3);
        assertThat(last.getAlreadySeenShare()).isEqualTo(2 / 3.0);
        first.end();
        second.end();
    }

    @Test
    void shouldPollOnlyWhatIsAssignedAndNoLongerThanThat() throws Exception {
        int partition = StatusTopic.partition("harbour", PARTITIONS);
        stories.add(story(1));
        Instance other = new Instance("other");
        other.assign((partition + 1) % PARTITIONS);
        Instance one = new Instance("one");
        one.assign(partition);
        await().until(() -> one.poller.nextDue() != null);

        assertThat(other.poller.nextDue()).isNull();
        one.loseAll();
        await().until(() -> one.poller.nextDue() == null);
        one.end();
        other.end();
    }
}
