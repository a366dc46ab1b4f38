package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Settings;
import org.entente.local.registry.EmbeddedRegistry;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest is killed hard, again and again, while stories are pushed to it and dropped in its spool directory. Each delivery holds a story
 * and its correction; what is pushed is sent again until it is acknowledged.
 */
@Timeout(240)
final class LiveIngestKillIT {

    private static final int KILLS_BEFORE_FILES_ARE_PUT_AWAY = 2;
    private static final int KILLS_WHILE_FILES_ARE_PUT_AWAY = 3;
    private static final int FILES_BETWEEN_KILLS = 20;
    private static final int PUSHERS = 4;
    private static final int MOST_FILES_WAITING = 20;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<CompletableFuture<Void>> wires = new ArrayList<>();
    private final Set<String> pushed = ConcurrentHashMap.newKeySet();
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();
    private volatile boolean enough;

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws Exception {
        enough = true;
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    @Test
    void shouldHaveEachVersionOfAnAcknowledgedStoryOnceHoweverOftenItIsKilled() throws Exception {
        Settings cluster = cluster();
        LiveIngest ingest = new LiveIngest(cluster, Files.createDirectory(directory.resolve("ingest")));
        running.push(ingest::stop);
        startWires(ingest);

        for (int kill = 1; kill <= KILLS_BEFORE_FILES_ARE_PUT_AWAY; kill++) {
            work(ingest, cluster, ingest::startWithoutPlaceForWhatIsDone);
            ingest.kill();
            int notTaken = ingest.filesNotTaken();
            assertThat(ingest.filesNotPutAway().size() - notTaken)
                    .as("taken and not put away")
                    .isGreaterThan(kill * FILES_BETWEEN_KILLS);
        }
        for (int kill = 1; kill <= KILLS_WHILE_FILES_ARE_PUT_AWAY; kill++) {
            work(ingest, cluster, ingest::start);
            ingest.kill();
        }
        work(ingest, cluster, ingest::start);
        enough = true;
        wires.forEach(CompletableFuture::join);
        await().until(() -> ingest.filesPutAway().size() == dropped.size());

        Map<String, List<String>> archive = archive(cluster);
        Set<String> lost = new TreeSet<>(pushed);
        lost.addAll(dropped);
        lost.removeAll(archive.keySet());
        assertThat(lost).as("acknowledged and not in the archive").isEmpty();
        assertThat(archive.size()).isEqualTo(pushed.size() + dropped.size());
        archive.values().removeIf(List.of("1 first", "2 corrected")::equals);
        assertThat(archive).as("stories with any other revisions").isEmpty();
        assertThat(ingest.filesNotPutAway()).isEmpty();
        assertThat(PlainConsumer.bytes(cluster, Topics.DEAD_LETTER.name())).isEmpty();
    }

    private interface Start {
        void run() throws IOException;
    }

    /** Starts it, and returns in the middle of its work. */
    private void work(LiveIngest ingest, Settings cluster, Start start) throws IOException {
        long committedBefore = committedFiles(cluster);
        start.run();
        awaitWork(ingest, () -> committedFiles(cluster) > committedBefore + FILES_BETWEEN_KILLS);
        int pushedBefore = pushed.size();
        awaitWork(ingest, () -> pushed.size() > pushedBefore + PUSHERS);
    }

    private void awaitWork(LiveIngest ingest, Callable<Boolean> isDone) {
        await().until(() -> {
            ingest.thenItRuns();
            wires.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return isDone.call();
        });
    }

    private long committedFiles(Settings cluster) {
        return archive(cluster).keySet().stream().filter(dropped::contains).count();
    }

    private Settings cluster() {
        EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), "localhost", 0, 0);
        running.push(broker);
        broker.start();
        EmbeddedRegistry registry = new EmbeddedRegistry(directory.resolve("registry"), "localhost", 0);
        running.push(registry);
        registry.start();
        Settings settings =
                EndToEndContract.stagesOf(broker.bootstrapServers(), registry.url(), directory.resolve("stages"));
        TopicAdmin.create(settings.kafka(), settings.replicationFactor());
        return settings;
    }

    private void startWires(LiveIngest ingest) {
        ExecutorService threads = Executors.newFixedThreadPool(PUSHERS + 1);
        running.push(() -> {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        });
        for (int i = 0; i < PUSHERS; i++) {
            String pusher = "push-" + i + "-";
            wires.add(CompletableFuture.runAsync(() -> push(ingest, pusher), threads));
        }
        wires.add(CompletableFuture.runAsync(() -> drop(ingest), threads));
    }

    private void push(LiveIngest ingest, String pusher) {
        for (int i = 0; !enough; i++) {
            String id = pusher + i;
            await().until(() -> ingest.takes(storyAndCorrection(id)));
            pushed.add(id);
        }
    }

    private void drop(LiveIngest ingest) {
        for (int i = 0; !enough; i++) {
            String id = "spool-" + i;
            await().until(() -> enough || ingest.filesNotTaken() < MOST_FILES_WAITING);
            try {
                ingest.drop(id + ".jsonl", storyAndCorrection(id));
                dropped.add(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String storyAndCorrection(String id) {
        String story = "{\"id\":\"" + id + "\",\"date\":\"2026-06-18T10:00:00Z\",\"text\":\"first\"}\n";
        return story + story.replace("first", "corrected");
    }

    /** What the archive has of each story, in its order. */
    private static Map<String, List<String>> archive(Settings cluster) {
        Map<String, List<String>> revisions = new TreeMap<>();
        for (ConsumerRecord<String, GenericRecord> record : PlainConsumer.read(cluster, Topics.ARTICLE_RAW.name())) {
            revisions
                    .computeIfAbsent(record.key(), id -> new ArrayList<>())
                    .add(record.value().get("revision") + " " + record.value().get("text"));
        }
        return revisions;
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
