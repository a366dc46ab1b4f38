package org.entente.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.publish.FakeCluster;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.read.Format;
import org.entente.news.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SpoolTest {

    private static final int LARGEST = 64 * 1024;
    private static final String TODAY = "2026-06-19";

    private final FakeCluster cluster = new FakeCluster(UUID.randomUUID().toString());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Clock clock = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private final Path directory;
    private final Intake intake;
    private final List<Spool> running = new ArrayList<>();

    SpoolTest(@TempDir Path temporary) throws IOException {
        this.directory = Files.createDirectories(temporary.resolve("spool"));
        IngestSettings settings =
                new IngestSettings("id", 100, 2048, Duration.ofMinutes(10), List.of(), Duration.ofMillis(1));
        this.intake = cluster.intake(settings, temporary.resolve("work"), clock, meters);
        intake.start();
    }

    @AfterEach
    void stop() {
        cluster.release();
        running.forEach(Spool::close);
        intake.close();
    }

    @Test
    void shouldPublishAFileAndPutItAway() throws Exception {
        start();

        drop("one.txt", "They met in Oslo.");

        await("done/" + TODAY + "/one.txt");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("one");
        assertThat(cluster.archive()).extracting(Article::getSource).containsExactly("Agency");
        assertThat(files()).containsExactly("done/" + TODAY + "/one.txt");
        assertThat(meters.counter("entente.ingest.spool.files", "source", "Agency", "outcome", "done")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldPutARefusedFileAsideWithItsReason() throws Exception {
        start();

        drop("bad.jsonl", "{\"text\":7}\n");
        drop("mixed.jsonl", "{\"id\":\"a\",\"text\":\"They met.\"}\n{\n");

        await("refused/bad.jsonl");
        await("done/" + TODAY + "/mixed.jsonl");
        assertThat(directory.resolve("refused/bad.jsonl.reason.json"))
                .content()
                .contains("\"field\"", "\"line\" : 1", "text is a number");
        assertThat(directory.resolve("done/" + TODAY + "/mixed.jsonl.reason.json"))
                .content()
                .contains("\"json\"", "\"line\" : 2", "\"accepted\" : 1");
        assertThat(cluster.deadLetters()).hasSize(2);
    }

    @Test
    void shouldReadPackedFilesAndRefuseThoseThatAreTooLong() throws Exception {
        start();

        drop("packed.jsonl.gz", gzip("{\"id\":\"a\",\"text\":\"They met.\"}".getBytes(StandardCharsets.UTF_8)));
        drop("bomb.jsonl.gz", gzip(new byte[4 * 1024 * 1024]));
        drop("long.txt", new byte[LARGEST + 1]);
        drop("cut.txt.gz", new byte[] {0x1F, (byte) 0x8B, 8});
        drop("blank.jsonl", "\n\n".getBytes(StandardCharsets.UTF_8));

        await("done/" + TODAY + "/packed.jsonl.gz");
        for (String name : List.of("bomb.jsonl.gz", "long.txt", "cut.txt.gz", "blank.jsonl")) {
            await("refused/" + name);
        }
        assertThat(directory.resolve("refused/bomb.jsonl.gz.reason.json"))
                .content()
                .contains("too-long", "unpacked");
        assertThat(directory.resolve("refused/cut.txt.gz.reason.json"))
                .content()
                .contains("unreadable");
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldLeaveFilesThatAreOpenHiddenOrLinksAndLookIntoNoFolder() throws Exception {
        Files.createDirectories(directory.resolve("folder"));
        drop("folder/inner.txt", "Not ours.");
        for (String open : List.of("a.tmp", "b.part", ".in.c.txt", ".hidden.txt", "d.filepart")) {
            drop(open, "Half a st");
        }
        Path outside = Files.writeString(directory.resolveSibling("outside"), "Secret.");
        Files.createSymbolicLink(directory.resolve("link.txt"), outside);
        start();

        Files.move(drop("whole.tmp", "They met."), directory.resolve("whole.txt"));

        await("done/" + TODAY + "/whole.txt");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("whole");
        assertThat(files()).hasSize(8);
    }

    @Test
    void shouldNumberNamesThatClash() throws Exception {
        start();
        drop("a.txt", "They met.");
        await("done/" + TODAY + "/a.txt");

        drop("a.txt", "They met again.");

        await("done/" + TODAY + "/a.1.txt");
        assertThat(cluster.archive()).extracting(Article::getRevision).containsExactly(1, 2);
    }

    @Test
    void shouldPublishInTheOrderOfTime() throws Exception {
        at(drop("z.jsonl", "{\"id\":\"a\",\"text\":\"first\"}"), 1);
        at(drop("a.jsonl", "{\"id\":\"a\",\"text\":\"third\"}"), 3);
        at(drop("m.jsonl", "{\"id\":\"a\",\"text\":\"second\"}"), 2);

        start();

        await("done/" + TODAY + "/a.jsonl");
        assertThat(cluster.archive()).extracting(Article::getText).containsExactly("first", "second", "third");
    }

    @Test
    void shouldTakeUpAgainWhatAKilledRunHadCommittedAndNotPutAway() throws Exception {
        start();
        String both = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}\n";
        drop("a.jsonl", both);
        await("done/" + TODAY + "/a.jsonl");
        running.remove(0).close();
        Files.createDirectories(directory.resolve(".working"));
        Files.move(directory.resolve("done/" + TODAY + "/a.jsonl"), directory.resolve(".working/a.jsonl"));
        drop(".working/b.jsonl", "{\"id\":\"b\",\"text\":\"x\"}\n");

        start();

        await("done/" + TODAY + "/a.jsonl");
        await("done/" + TODAY + "/b.jsonl");
        assertThat(cluster.archive()).extracting(Article::getText).containsExactly("x", "y", "x");
    }

    @Test
    void shouldNotPublishAgainWhatItCannotPutAway() throws Exception {
        Files.createDirectories(directory.resolve("done"));
        Path inTheWay = Files.writeString(directory.resolve("done").resolve(TODAY), "no folder");
        start();
        drop("a.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{");
        cluster.awaitArticles(1);
        double troubles = troubles();
        Awaitility.await().until(() -> troubles() > troubles + 2);

        Files.delete(inTheWay);

        await("done/" + TODAY + "/a.jsonl");
        assertThat(cluster.archive()).hasSize(1);
        assertThat(cluster.deadLetters()).hasSize(1);
    }

    @Test
    void shouldReadAgainWhatWasWrittenToAfterItWasTaken() throws Exception {
        start();
        cluster.hold();
        drop("a.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n");
        Path taken = directory.resolve(".working/a.jsonl");
        Awaitility.await().until(() -> Files.exists(taken));
        Files.writeString(taken, "{\"id\":\"b\",\"text\":\"y\"}\n", StandardOpenOption.APPEND);

        cluster.release();

        await("done/" + TODAY + "/a.jsonl");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("a", "b");
        assertThat(cluster.archive()).extracting(Article::getRevision).containsOnly(1);
    }

    @Test
    void shouldDeleteWhatWasDoneLongAgoAndNothingElse() throws Exception {
        for (String day : List.of("2026-06-11", "2026-06-12", "2026-06-13", "by-hand")) {
            Files.createDirectories(directory.resolve("done").resolve(day));
            drop("done/" + day + "/a.txt", "x");
        }

        start(Duration.ofDays(7));

        Awaitility.await().until(() -> files().size() == 3);
        assertThat(files()).containsExactly("done/2026-06-12/a.txt", "done/2026-06-13/a.txt", "done/by-hand/a.txt");
        assertThat(LocalDate.parse(TODAY).minusDays(7)).isEqualTo("2026-06-12");
    }

    @Test
    void shouldSayWhatIsAllowed() {
        assertThatThrownBy(() -> SpoolSettings.of(directory.resolve("none"), "Agency"))
                .hasMessageContaining("none': allowed is a directory that is there");
        assertThatThrownBy(() -> SpoolSettings.of(directory, " ")).hasMessageContaining("allowed is a name");
        assertThatThrownBy(() -> settings(Duration.ofHours(1))).hasMessageContaining("keep-done", "allowed is P1D");
    }

    private void start() {
        start(null);
    }

    private void start(@Nullable Duration keep) {
        Spool spool = new Spool(settings(keep), 2048, intake, clock, meters);
        running.add(spool);
        spool.start();
    }

    private SpoolSettings settings(@Nullable Duration keep) {
        return new SpoolSettings(
                directory,
                "Agency",
                Format.AUTO,
                Duration.ofMillis(10),
                Duration.ZERO,
                SpoolSettings.USUAL_OPEN,
                LARGEST,
                keep,
                null);
    }

    private double troubles() {
        return meters.counter("entente.ingest.spool.troubles", "source", "Agency")
                .count();
    }

    /** Renamed into place, as who cares does. */
    private Path drop(String name, String content) throws IOException {
        return drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path drop(String name, byte[] content) throws IOException {
        Path written = Files.write(directory.resolveSibling("dropped"), content);
        return Files.move(written, directory.resolve(name));
    }

    private static void at(Path file, int second) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(TODAY + "T11:00:0" + second + "Z")));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private void await(String name) {
        Awaitility.await().until(() -> Files.exists(directory.resolve(name)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
