package org.entente.aggregate.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.entente.aggregate.alert.Alert;
import org.entente.aggregate.alert.AlertKind;
import org.entente.aggregate.alert.Receiver;
import org.entente.aggregate.alert.Secret;
import org.entente.aggregate.alert.Webhook;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One receiver, by a server that says what it is told to, and a consumer in memory. */
final class AlertReadingTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.STANCE_CHANGE.name(), 0);
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer server;
    private IntUnaryOperator status = request -> 204;
    private volatile boolean hasEnd = true;
    private @Nullable AlertReading reading;
    private @Nullable Thread thread;

    private record Told(String id, String timestamp, String signature, String body) {}

    AlertReadingTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            told.add(new Told(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(status.applyAsInt(asked.incrementAndGet()), hasEnd ? -1 : 0);
            if (hasEnd) {
                exchange.close();
            } else {
                exchange.getResponseBody().flush();
            }
        });
        server.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        server.stop(0);
        end();
    }

    @Test
    void shouldTellAgainUntilItIsTakenAndOnlyThenGoOn() {
        status = request -> request <= 2 ? 503 : 204;
        MockConsumer<String, byte[]> consumer = consumer(null, 0);

        start(consumer);

        await().untilAsserted(() -> assertThat(committed(consumer)).isEqualTo(2));
        assertThat(told).extracting(Told::id).containsExactly("0-r1", "0-r1", "0-r1", "1-r1");
        assertThat(told)
                .allSatisfy(each -> assertThat(each.signature())
                        .isEqualTo(SECRET.sign(each.id(), NOW.getEpochSecond(), each.body())))
                .allSatisfy(each -> assertThat(each.timestamp()).isEqualTo("1614265330"));
        assertThat(counted("delivered")).isEqualTo(2);
        assertThat(counted("failed")).isEqualTo(2);
    }

    @Test
    void shouldKeepItsPlaceWhileAReceiverIsDownAndGoOnFromThereAfterARestart() throws InterruptedException {
        status = request -> 500;
        MockConsumer<String, byte[]> consumer = consumer(null, 0);
        start(consumer);
        await().untilAsserted(() -> assertThat(counted("failed")).isEqualTo(3));
        await().untilAsserted(() -> assertThat(consumer.position(PARTITION)).isZero());
        long place = committed(consumer);
        end();
        told.clear();
        status = request -> 200;

        start(consumer(place, 0));

        await().untilAsserted(() -> assertThat(told).extracting(Told::id).containsExactly("0-r1", "1-r1"));
        assertThat(place).isZero();
    }

    @Test
    void shouldGoOnAfterAMessageThatTheReceiverWillNeverHave() {
        status = request -> request == 1 ? 422 : 204;
        MockConsumer<String, byte[]> consumer = consumer(null, 0);

        start(consumer);

        await().untilAsserted(() -> assertThat(committed(consumer)).isEqualTo(2));
        assertThat(told).extracting(Told::id).containsExactly("0-r1", "1-r1");
        assertThat(counted("refused")).isEqualTo(1);
    }

    @Test
    void shouldGoOnByTheStatusOfAnAnswerThatDoesNotEnd() {
        hasEnd = false;
        status = request -> 200;
        MockConsumer<String, byte[]> consumer = consumer(null, 0);

        start(consumer);

        await().untilAsserted(() -> assertThat(committed(consumer)).isEqualTo(2));
        assertThat(told).extracting(Told::id).containsExactly("0-r1", "1-r1");
        assertThat(counted("delivered")).isEqualTo(2);
    }

    private void start(MockConsumer<String, byte[]> consumer) {
        Receiver receiver = new Receiver(
                "desk",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"),
                SECRET,
                Set.of(AlertKind.STANCE_CHANGE),
                Set.of(),
                Set.of(),
                0,
                0);
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3);
        reading = new AlertReading(
                () -> consumer,
                (topic, value) -> new Alert(
                        AlertKind.STANCE_CHANGE, new String(value, UTF_8) + "-r1", "author", "country/RUS", 1, "{}"),
                new Webhook(receiver, backoff, Clock.fixed(NOW, ZoneOffset.UTC), meters));
        thread = new Thread(reading);
        thread.start();
    }

    private void end() throws InterruptedException {
        if (reading != null && thread != null) {
            reading.close();
            thread.interrupt();
            thread.join();
        }
    }

    /** With the records 0 and 1 in its partition, of which the group has settled those before the place. */
    private static MockConsumer<String, byte[]> consumer(@Nullable Long place, long end) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
        consumer.schedulePollTask(() -> {
            consumer.updateEndOffsets(Map.of(PARTITION, end));
            if (place != null) {
                consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(place)));
            }
            consumer.rebalance(List.of(PARTITION));
            for (int offset = 0; offset < 2; offset++) {
                consumer.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(),
                        0,
                        offset,
                        "key",
                        Integer.toString(offset).getBytes(UTF_8)));
            }
        });
        return consumer;
    }

    private static long committed(MockConsumer<String, byte[]> consumer) {
        OffsetAndMetadata place = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        return place == null ? -1 : place.offset();
    }

    private double counted(String outcome) {
        return meters.counter("entente.alerts", "receiver", "desk", "outcome", outcome)
                .count();
    }
}
