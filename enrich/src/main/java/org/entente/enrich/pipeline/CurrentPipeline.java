package org.entente.enrich.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.enrich.gazetteer.GazetteerFile;
import org.entente.enrich.gazetteer.OwnEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline with a user's own actors, made anew when their file changes. A file that cannot be read after the start changes nothing:
 * it is logged and counted. Thread-safe.
 */
public final class CurrentPipeline implements Supplier<Pipeline>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentPipeline.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable Path file;
    private final Function<List<OwnEntry>, Pipeline> make;
    private final Counter loaded;
    private final Counter refused;
    private final Runnable closing;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Pipeline pipeline;
    private volatile long looked = System.nanoTime();
    private Stamp seen = Stamp.NONE;

    private record Stamp(FileTime changed, long size) {
        private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);
    }

    /**
     * Reads the file, if there is one, and makes the first pipeline.
     *
     * @param file null for none
     * @param make a pipeline that knows these actors too
     * @param closing gives back what the pipelines share
     * @throws IllegalArgumentException if the file is no gazetteer
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public CurrentPipeline(
            @Nullable Path file, Function<List<OwnEntry>, Pipeline> make, MeterRegistry meters, Runnable closing) {
        this.file = file;
        this.closing = closing;
        this.make = make;
        this.loaded = counter(meters, "loaded");
        this.refused = counter(meters, "refused");
        if (file != null) {
            seen = stamp(file);
        }
        try {
            this.pipeline = make.apply(file == null ? List.of() : GazetteerFile.read(file));
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("entente.enrich.gazetteer.reloads")
                .description("Changes of the user's gazetteer file by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** The pipeline to read the next article with; looks at the file once a second. */
    @Override
    public Pipeline get() {
        if (file != null && System.nanoTime() - looked > LOOK_EVERY && lock.tryLock()) {
            try {
                look(file);
            } finally {
                looked = System.nanoTime();
                lock.unlock();
            }
        }
        return pipeline;
    }

    /** Gives back what the pipelines share; none of them may be in use. */
    @Override
    public void close() {
        closing.run();
    }

    private void look(Path changing) {
        Stamp now = stamp(changing);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            List<OwnEntry> own = GazetteerFile.read(changing);
            pipeline = make.apply(own);
            loaded.increment();
            LOG.info("{} has changed: {} actors of our own from now on", changing, own.size());
        } catch (RuntimeException e) {
            refused.increment();
            LOG.warn("{} has changed and is not used; the last good one stays: {}", changing, e.getMessage());
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return Stamp.NONE;
        }
    }
}
