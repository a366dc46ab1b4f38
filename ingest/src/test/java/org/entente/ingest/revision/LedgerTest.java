package org.entente.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.news.ArticleRevision;
import org.entente.news.ArticleStatus;
import org.entente.news.PublishedAtSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {

    private final Path directory;

    LedgerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldKeepTheHighestRevisionWhateverTheOrder() throws IOException {
        try (Ledger ledger = new Ledger(directory)) {
            ledger.record("a", entry(2));
            ledger.record("a", entry(1));
            ledger.record("b", entry(1));
            ledger.record("b", entry(3));

            assertThat(ledger.last("a")).isEqualTo(entry(2));
            assertThat(ledger.last("b")).isEqualTo(entry(3));
            assertThat(ledger.last("c")).isNull();
        }
    }

    @Test
    void shouldShareTheWorkDirectoryAndLeaveNothingBehind() throws IOException {
        try (Ledger one = new Ledger(directory);
                Ledger other = new Ledger(directory)) {
            one.record("a", entry(1));

            assertThat(other.last("a")).isNull();
            assertThat(entries()).hasSize(2);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldDeleteWhatAKilledProcessLeftButNotWhatALivingOneUses() throws IOException {
        Path dead = Files.createDirectories(directory.resolve("ledger-1-1-dead"));
        Files.createFile(dead.resolve("in-use"));
        Files.createDirectories(dead.resolve("db"));
        Files.createFile(dead.resolve("db/000001.sst"));
        Path foreign = Files.createDirectories(directory.resolve("not-ours"));

        try (Ledger ledger = new Ledger(directory)) {
            assertThat(entries()).doesNotContain(dead).contains(foreign).hasSize(2);
            assertThat(ledger.last("a")).isNull();
        }
    }

    @Test
    void shouldLeaveADirectoryThatIsLocked() throws Exception {
        Path living = Files.createDirectories(directory.resolve("ledger-1-1-living"));
        Path lock = Files.createFile(living.resolve("in-use"));
        Process holder = LockHolder.hold(lock);
        try (Ledger ledger = new Ledger(directory)) {
            assertThat(entries()).contains(living);
            assertThat(ledger.last("a")).isNull();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static ArticleRevision entry(int revision) {
        return ArticleRevision.newBuilder()
                .setRevision(revision)
                .setContentHash("hash of " + revision)
                .setStatus(ArticleStatus.USABLE)
                .setPublishedAt(Instant.ofEpochMilli(revision))
                .setPublishedAtSource(PublishedAtSource.RECEIVED)
                .build();
    }
}
