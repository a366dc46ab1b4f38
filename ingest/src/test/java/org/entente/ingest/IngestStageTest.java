package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.ingest.publish.FakeCluster;
import org.entente.ingest.publish.Supply;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class IngestStageTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STORY = "{\"id\":\"a\",\"text\":\"x\"}\n";

    private final FakeCluster cluster = new FakeCluster(UUID.randomUUID().toString());
    private final Path directory;

    IngestStageTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldPublishWhatHasComeWhileStandardInputStaysOpenAndBeDoneWhenItEnds() throws Exception {
        PipedOutputStream wire = new PipedOutputStream();
        try (IngestStage stage = stage(new PipedInputStream(wire))) {
            stage.start();
            write(wire, STORY);
            cluster.awaitArticles(1);
            assertThat(stage.isDone()).isFalse();

            write(wire, STORY.replace("\"a\"", "\"b\""));
            wire.close();

            assertThat(stage.awaitEnd(SOON)).isTrue();
            assertThat(stage.isDone()).isTrue();
            assertThat(stage.isHealthy()).isTrue();
        }
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("a", "b");
    }

    @Test
    void shouldEndWhenItIsClosedThoughItsInputIsOpen() throws Exception {
        try (PipedOutputStream wire = new PipedOutputStream()) {
            IngestStage stage = stage(new PipedInputStream(wire));
            stage.start();
            write(wire, STORY);
            cluster.awaitArticles(1);

            stage.close();

            assertThat(stage.awaitEnd(Duration.ZERO)).isTrue();
            assertThat(stage.isDone()).isFalse();
            assertThat(stage.isHealthy()).isTrue();
        }
    }

    @Test
    void shouldSayWhatStoppedIt() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("no such thing");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return read();
            }
        };
        try (IngestStage stage = stage(broken)) {
            stage.start();

            assertThat(stage.awaitEnd(SOON)).isTrue();
            assertThat(stage.isHealthy()).isFalse();
            assertThat(stage.isDone()).isFalse();
            assertThat(stage.fatal())
                    .hasValueSatisfying(fatal -> assertThat(fatal).hasMessageContaining("no such thing"));
        }
    }

    @Test
    void shouldNotBeDoneWithItsInputsWhileThereAreLiveSourcesAndCloseThoseFirst() throws Exception {
        List<String> heard = new ArrayList<>();
        Supply live = new Supply() {
            @Override
            public void start() {
                heard.add("start");
            }

            @Override
            public void close() {
                heard.add("close");
            }
        };
        IngestStage stage = stage(new ByteArrayInputStream(STORY.getBytes(StandardCharsets.UTF_8)), live);
        stage.start();
        assertThat(stage.awaitEnd(SOON)).isTrue();
        assertThat(stage.isDone()).isFalse();
        assertThat(stage.isReady()).isTrue();

        stage.close();

        assertThat(heard).containsExactly("start", "close");
        assertThat(stage.isHealthy()).isTrue();
    }

    private IngestStage stage(InputStream wire, Supply... live) throws IOException {
        IngestSettings settings = new IngestSettings(
                "id", 100, 1024, Duration.ofMinutes(10), List.of(Path.of("-")), Duration.ofMillis(1));
        return new IngestStage(
                settings,
                new Documents(List.of(Input.of(wire)), Format.JSONL, 1024),
                cluster.intake(settings, directory, Clock.systemUTC(), new SimpleMeterRegistry()),
                intake -> List.of(live));
    }

    private static void write(OutputStream wire, String line) throws IOException {
        wire.write(line.getBytes(StandardCharsets.UTF_8));
        wire.flush();
    }
}
