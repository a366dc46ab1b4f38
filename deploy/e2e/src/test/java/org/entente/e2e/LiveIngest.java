package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.local.config.Settings;
import org.jspecify.annotations.Nullable;

/** {@code entente run ingest} in a process of its own, which can be killed and started again. It takes pushes and watches a directory. */
final class LiveIngest {

    private static final String TOKEN = "only-for-this-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final Path spool;
    private final int port;
    private final List<String> command;
    private @Nullable Process process;

    /** @param directory in which everything of it lies */
    LiveIngest(Settings cluster, Path directory) throws IOException {
        this.directory = directory;
        this.spool = Files.createDirectories(directory.resolve("spool"));
        this.port = FreePort.find();
        Files.writeString(directory.resolve("press.token"), TOKEN);
        Path sources = Files.writeString(directory.resolve("sources.yaml"), """
                sources:
                  - {id: agency, spool: spool}
                  - {id: press, push: {token-file: press.token}}
                """);
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.local.Main",
                "run",
                "ingest"));
        set("kafka.bootstrap-servers", cluster.kafka().bootstrapServers());
        set("registry.url", cluster.kafka().registryUrl());
        set("data", directory.resolve("data"));
        set("operations.port", 0);
        set("ingest.http.port", port);
        set("ingest.sources", sources);
    }

    private void set(String key, Object value) {
        command.add("--set");
        command.add(key + "=" + value);
    }

    /** What is committed lies where it is, as it can be put away nowhere. */
    void startWithoutPlaceForWhatIsDone() throws IOException {
        if (!Files.isSymbolicLink(spool.resolve("done"))) {
            Files.createSymbolicLink(spool.resolve("done"), done());
        }
        launch();
    }

    void start() throws IOException {
        Files.createDirectories(done());
        launch();
    }

    private void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
    }

    private Path log() {
        return directory.resolve("ingest.log");
    }

    private Path done() {
        return directory.resolve("done");
    }

    void thenItRuns() throws IOException {
        if (!Objects.requireNonNull(process).isAlive()) {
            throw new AssertionError("ingest has ended by itself: " + Files.readString(log()));
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws IOException, InterruptedException {
        thenItRuns();
        stop();
    }

    /** Whether the stories, one a line, are acknowledged; if not, they may be committed all the same. */
    boolean takes(String stories) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(stories))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            // 500 was seen once, without a body, while ingest came up again; whoever sends tries again after it too
            assertThat(answer.statusCode()).as(answer.body()).isIn(202, 429, 500, 503);
            return answer.statusCode() == 202;
        } catch (IOException e) {
            return false; // killed, or not there again yet
        }
    }

    /** As agencies do: the file is written elsewhere, and renamed into the directory when whole. */
    void drop(String name, String stories) throws IOException {
        Path written = Files.writeString(directory.resolve(name), stories);
        Files.setLastModifiedTime(written, FileTime.fromMillis(0)); // else it is left alone for a while
        Files.move(written, spool.resolve(name));
    }

    /** How many files lie there that it has not taken. */
    int filesNotTaken() throws IOException {
        try (Stream<Path> all = Files.list(spool)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .toList()
                    .size();
        }
    }

    List<Path> filesNotPutAway() throws IOException {
        return files(spool);
    }

    List<Path> filesPutAway() throws IOException {
        return files(done());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
