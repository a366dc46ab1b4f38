package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.FeedReader;
import org.entente.aggregate.feed.RollingCount;
import org.entente.aggregate.topology.TopicFeeds;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.news.CoMentionRolling;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the streams give, from a real broker: nothing lost over restarts, instances and open transactions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
final class StreamIT {

    private static final String TOPIC = Topics.CO_MENTION_ROLLING.name();

    private @Nullable EmbeddedBroker broker;
    private KafkaConnection connection = new KafkaConnection("none:1", "mock://streams", Map.of());

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        broker = new EmbeddedBroker(directory.resolve("broker"), "localhost", 0, 0);
        broker.start();
        connection = new KafkaConnection(broker.bootstrapServers(), "mock://streams", Map.of());
        try (Admin admin = Admin.create(connection.clientProperties())) {
            admin.createTopics(List.of(
                            Topics.CO_MENTION_ROLLING.newTopic((short) 1), Topics.STANCE_CHANGE.newTopic((short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void shouldGoOnFromAnyIdOnAnotherInstanceWithoutALoss() {
        Reader first = new Reader("goes-on");
        try (TopicFeeds one = feeds()) {
            first.follow(one, null);
            write("goes-on", 0, 200);
            first.awaitCounts(0, 200);
        }
        assertThat(first.isEnded).isTrue();
        write("goes-on", 200, 260);

        for (int had : new int[] {1, 57, 120, 200}) {
            Reader again = new Reader("goes-on");
            try (TopicFeeds another = feeds()) {
                again.follow(another, FeedCursor.parse(first.ids.get(had - 1)).orElseThrow());
                again.awaitCountsBeside(first.counts.subList(0, had), 260);
                write("goes-on", 260, 261);
                again.awaitCountsBeside(first.counts.subList(0, had), 261);
            }
        }
    }

    @Test
    void shouldNotPassOverWhatWasWrittenEarlierAndCommittedLater() throws Exception {
        Reader early = new Reader("open");
        try (TopicFeeds feeds = feeds();
                KafkaProducer<String, byte[]> open = producer("open-transaction")) {
            early.follow(feeds, null);
            open.initTransactions();
            open.beginTransaction();
            open.send(record("open", 1)).get();
            write("open", 2, 3);
            early.awaitCounts(2, 3);

            Reader late = new Reader("open");
            late.follow(feeds, FeedCursor.parse(early.ids.get(0)).orElseThrow());
            open.commitTransaction();

            late.awaitCountsBeside(List.of(2L), 1, 1);
            early.awaitCountsBeside(List.of(), 1, 1);
        }
        Reader later = new Reader("open");
        try (TopicFeeds another = feeds()) {
            later.follow(another, FeedCursor.parse(early.ids.get(0)).orElseThrow());
            later.awaitCountsBeside(List.of(2L), 1, 1);
        }
    }

    @Test
    void shouldGiveNothingOfATransactionThatCameToNothing() throws Exception {
        Reader reader = new Reader("aborted");
        try (TopicFeeds feeds = feeds();
                KafkaProducer<String, byte[]> producer = producer("aborted-transaction")) {
            reader.follow(feeds, null);
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record("aborted", 1)).get();
            producer.flush();
            producer.abortTransaction();
            write("aborted", 2, 3);

            reader.awaitCounts(2, 3);
            assertThat(reader.counts).doesNotContain(1L);
        }
    }

    @Test
    void shouldGiveAllSinceAnInstantAndTombstonesAsNothingLeft() throws Exception {
        Instant before = Instant.now();
        try (KafkaProducer<String, byte[]> producer = producer(null)) {
            producer.send(record("since", 5)).get();
            producer.send(new ProducerRecord<>(TOPIC, key("since", 5), null)).get();
        }
        Reader reader = new Reader("since");
        try (TopicFeeds feeds = feeds()) {
            reader.follow(feeds, FeedCursor.parse(before.toString()).orElseThrow());

            Awaitility.await().untilAsserted(() -> assertThat(reader.counts).containsExactly(5L, 0L));
        }
    }

    private TopicFeeds feeds() {
        return new TopicFeeds(connection, List.of(Duration.ofDays(1)), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** Writes counts, each of a pair of its own, over all partitions. */
    private void write(String test, int from, int to) {
        try (KafkaProducer<String, byte[]> producer = producer(null)) {
            for (int count = from; count < to; count++) {
                producer.send(record(test, count)).get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private KafkaProducer<String, byte[]> producer(@Nullable String transactionalId) {
        Map<String, Object> properties = new HashMap<>(connection.clientProperties());
        if (transactionalId != null) {
            properties.put("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private ProducerRecord<String, byte[]> record(String test, long count) {
        CoMentionRolling value = CoMentionRolling.newBuilder()
                .setA("country/" + test)
                .setB("person/" + count)
                .setWindow("P1D")
                .setAsOf(Instant.EPOCH)
                .setMentions(count)
                .setArticles(count)
                .setStories(count)
                .setSources(count)
                .build();
        return new ProducerRecord<>(
                TOPIC,
                key(test, count),
                new AvroSerdes(connection)
                        .of(CoMentionRolling.class)
                        .serializer()
                        .serialize(TOPIC, value));
    }

    private static String key(String test, long count) {
        return "country/" + test + "|person/" + count + "|P1D";
    }

    /** Notes what it is given of one test. */
    private static final class Reader implements FeedReader<RollingCount> {

        private final List<Long> counts = Collections.synchronizedList(new ArrayList<>());
        private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
        private final String test;
        private volatile boolean isBegun;
        private volatile boolean isEnded;

        Reader(String test) {
            this.test = test;
        }

        /** Returns once it is really read for, if it is to be given only what is new. */
        void follow(TopicFeeds feeds, @Nullable FeedCursor after) {
            feeds.feeds().coMentions().follow(this, after);
            if (after == null) {
                Awaitility.await().until(() -> isBegun);
            }
        }

        void awaitCounts(int from, int to) {
            awaitCountsBeside(List.of(), from, to - 1);
        }

        /** Each number up to there but the first few, however often. */
        void awaitCountsBeside(List<Long> had, int to) {
            awaitCountsBeside(had, 0, to - 1);
        }

        void awaitCountsBeside(List<Long> had, int from, int last) {
            List<Long> wanted = new ArrayList<>();
            for (long count = from; count <= last; count++) {
                wanted.add(count);
            }
            wanted.removeAll(had);
            Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(List.copyOf(counts))
                    .containsAll(wanted));
        }

        @Override
        public boolean take(FeedItem<RollingCount> item, FeedCursor cursor) {
            if (item.value().a().equals("country/" + test)) {
                ids.add(cursor.id(item));
                counts.add(item.value().counts().articles());
            }
            return true;
        }

        @Override
        public boolean beat(FeedCursor cursor) {
            isBegun = true;
            return true;
        }

        @Override
        public boolean awaitRoom(Duration within) {
            return true;
        }

        @Override
        public void end() {
            isEnded = true;
        }
    }
}
