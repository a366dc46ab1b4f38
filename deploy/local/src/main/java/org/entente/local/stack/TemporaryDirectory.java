package org.entente.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory that is gone with all it holds when it is closed. */
public final class TemporaryDirectory implements AutoCloseable {

    private final Path path;
    private final @Nullable Thread hook;

    private TemporaryDirectory(Path path, boolean isLeftBySignals) {
        this.path = path;
        this.hook = isLeftBySignals ? new Thread(this::deleteQuietly, "temporary-directory") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** Makes a new one, its name beginning with the prefix, for work that is closed in order also when a signal ends the process. */
    public static TemporaryDirectory make(String prefix) {
        return new TemporaryDirectory(create(prefix), false);
    }

    /** The same for work that a signal breaks off: then it is deleted as the process ends. */
    public static TemporaryDirectory makeForInterruptedWork(String prefix) {
        return new TemporaryDirectory(create(prefix), true);
    }

    private static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path + ": " + e.getMessage(), e);
        }
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // the process is ending: the hook finds nothing to delete
            }
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            return; // gone already, which is what was wanted
        }
    }

    /** What is broken off may still write meanwhile: what comes in between is deleted at a second look, or stays. */
    private void deleteQuietly() {
        boolean isGone = false;
        for (int look = 0; look < 2 && !isGone; look++) {
            isGone = isDeleted();
        }
    }

    private boolean isDeleted() {
        try {
            delete();
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
