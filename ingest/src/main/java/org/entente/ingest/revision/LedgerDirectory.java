package org.entente.ingest.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one ledger, held by a lock on a file in it and deleted when closed. What publishers that were killed left behind is
 * deleted by the next one.
 */
final class LedgerDirectory implements AutoCloseable {

    private static final String PREFIX = "ledger-";

    /** Of this process: its own lock files must not even be opened, since closing them again would give up the locks. */
    private static final String OURS = PREFIX
            + ProcessHandle.current().pid() + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L) + "-";

    private static final String LOCK = "in-use";
    private static final int TRIES = 10;

    private final Path path;
    private final FileChannel lock;

    private LedgerDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static LedgerDirectory in(Path workDirectory) {
        try {
            Files.createDirectories(workDirectory);
            sweep(workDirectory);
            for (int i = 0; i < TRIES; i++) {
                Path path = Files.createTempDirectory(workDirectory, OURS);
                FileChannel lock = hold(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (lock != null) {
                    return new LedgerDirectory(path, lock);
                }
            }
            throw new IllegalStateException(
                    "cannot keep a directory in " + workDirectory + ": another process deletes it");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the work directory " + workDirectory + ": " + e, e);
        }
    }

    Path path() {
        return path;
    }

    private static void sweep(Path workDirectory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(workDirectory, PREFIX + "*")) {
            for (Path each : left) {
                boolean ours = String.valueOf(each.getFileName()).startsWith(OURS);
                FileChannel lock = ours ? null : hold(each, StandardOpenOption.WRITE);
                if (lock != null) {
                    new LedgerDirectory(each, lock).close();
                }
            }
        }
    }

    /** Null if another one holds it, or it is gone before it could be held. */
    private static @Nullable FileChannel hold(Path directory, StandardOpenOption... options) throws IOException {
        Path file = directory.resolve(LOCK);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, options);
        } catch (NoSuchFileException e) {
            return null;
        }
        FileLock lock = channel.tryLock();
        if (lock != null && Files.exists(file)) {
            return channel;
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        lock.close();
    }
}
