package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.news.Article;
import org.junit.jupiter.api.AfterEach;

/** A publisher on a cluster that is made of Kafka's mock producers, and what it is asked about. */
abstract class PublisherFixture {

    static final String A = "{\"id\":\"a\",\"source\":\"S\",\"date\":\"2026-06-18\",\"text\":\"x\"}\n";
    static final String A_CHANGED = A.replace("\"x\"", "\"y\"");
    static final String B = A.replace("\"a\"", "\"b\"");
    static final int BATCH = 2;

    final FakeCluster cluster = new FakeCluster(UUID.randomUUID().toString());
    final MeterRegistry meters = new SimpleMeterRegistry();
    final List<Publisher> open = new ArrayList<>();
    final Path directory;

    PublisherFixture(Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void closeAll() {
        open.forEach(Publisher::close);
    }

    Publisher publisher() {
        Clock clock = Clock.fixed(Instant.parse("2026-06-19T12:00:00Z"), ZoneOffset.UTC);
        Publisher publisher = cluster.publisher(settings(), directory, clock, meters);
        open.add(publisher);
        return publisher;
    }

    static IngestSettings settings() {
        return new IngestSettings("id", BATCH, 1024, Duration.ofMinutes(10), List.of(), Duration.ofMinutes(1));
    }

    static Tally publish(Publisher publisher, String wire) throws Exception {
        return publisher.publish(documents(wire), DocumentDefaults.none(), PublishListener.NONE);
    }

    static void publishUnchecked(Publisher publisher, String wire) {
        try {
            publish(publisher, wire);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Documents documents(String wire) throws IOException {
        return new Documents(List.of(input(wire)), Format.AUTO, settings().maxDocumentBytes());
    }

    static Documents twoTexts() throws IOException {
        return new Documents(
                List.of(input("They met."), input("They met again.")),
                Format.TEXT,
                settings().maxDocumentBytes());
    }

    static Input input(String content) {
        return Input.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    List<Integer> revisionsOf(String id) {
        return cluster.archive().stream()
                .filter(article -> article.getId().equals(id))
                .map(Article::getRevision)
                .toList();
    }

    double count(String name, String... tags) {
        return meters.counter(name, tags).count();
    }

    static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
