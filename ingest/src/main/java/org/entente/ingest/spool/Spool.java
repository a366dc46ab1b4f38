package org.entente.ingest.spool;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Ending;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.publish.ReceiptJson;
import org.entente.ingest.publish.Supply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One spool directory, looked at in a thread of its own. A file is taken by a rename, submitted as one delivery, and put away once that
 * is committed. After a hard kill what had been taken is submitted again, before anything else: what had been committed of it is found
 * unchanged.
 */
public final class Spool implements Supply {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int MOST_AT_ONCE = 100;
    private static final long MOST_BYTES_AT_ONCE = 8L * 1024 * 1024;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final SpoolSettings settings;
    private final SpoolDirectory directory;
    private final SpoolReading reading;
    private final Settling settling;
    private final SpoolMetrics metrics;
    private final DeliverySink intake;
    private final Clock clock;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Taken and not yet put away, in order. */
    private final Deque<Taken> taken = new ArrayDeque<>();

    private Set<String> troubles = new HashSet<>();
    private Set<String> saidBefore = Set.of();
    private LocalDate pruned = LocalDate.MIN;
    private volatile @Nullable Throwable fatal;

    private record Taken(SpoolFile file, CompletableFuture<Receipt> receipt) {}

    /** Stands ready; {@link #start} starts it. */
    public Spool(SpoolSettings settings, int maxDocumentBytes, DeliverySink intake, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.directory = new SpoolDirectory(settings.directory(), settings.open());
        this.reading = new SpoolReading(settings, maxDocumentBytes);
        this.settling = new Settling(settings.settle(), clock);
        this.metrics = new SpoolMetrics(meters, settings.source(), clock);
        this.intake = intake;
        this.clock = clock;
        this.thread = new Thread(this::run, "spool " + settings.source());
        this.thread.setDaemon(true);
    }

    /** What a run before had taken is submitted before it returns, and so comes before what others submit later. */
    @Override
    public void start() {
        try {
            submitLeftBehind();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.start();
    }

    private void run() {
        try {
            do {
                round();
            } while (!closing.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS));
            putAway();
        } catch (InterruptedException e) {
            LOG.warn(
                    "the spool {} was cut off; what it had taken is submitted again at the next start",
                    settings.directory());
        } catch (ExecutionException e) {
            fatal = e.getCause();
            LOG.error("the spool {} has stopped, since nothing can be committed", settings.directory());
        } catch (RuntimeException | Error e) {
            fatal = e;
            LOG.error("the spool {} has stopped", settings.directory(), e);
        }
    }

    private void round() throws InterruptedException, ExecutionException {
        saidBefore = troubles;
        troubles = new HashSet<>();
        putAway();
        submitLeftBehind();
        putAway();
        try {
            List<SpoolFile> present = directory.present();
            metrics.waits(present);
            Deque<SpoolFile> complete = new ArrayDeque<>(settling.complete(present));
            while (!complete.isEmpty() && closing.getCount() > 0) {
                submitSome(complete);
                putAway();
            }
            prune();
        } catch (IOException e) {
            trouble("cannot be looked at", settings.directory(), e);
        }
    }

    /** As many as one transaction is to hold, so that memory stays bounded however many there are. */
    private void submitSome(Deque<SpoolFile> complete) throws InterruptedException {
        long bytes = 0;
        for (int i = 0; i < MOST_AT_ONCE && bytes < MOST_BYTES_AT_ONCE && !complete.isEmpty(); i++) {
            SpoolFile file = complete.remove();
            if (taken.stream().anyMatch(each -> each.file().name().equals(file.name()))) {
                continue; // one of that name waits to be put away
            }
            try {
                if (!Files.isReadable(file.path())) {
                    throw new IOException("no permission to read it");
                }
                submit(directory.take(file));
                bytes += file.size();
            } catch (IOException e) {
                trouble("cannot be taken", file.path(), e);
            }
        }
    }

    private void submitLeftBehind() throws InterruptedException {
        try {
            List<Path> known = taken.stream().map(each -> each.file().path()).toList();
            for (SpoolFile file : directory.taken()) {
                if (!known.contains(file.path())) {
                    try {
                        submit(file);
                    } catch (IOException e) {
                        trouble("cannot be read", file.path(), e);
                    }
                }
            }
        } catch (IOException e) {
            trouble("cannot be looked at", settings.directory(), e);
        }
    }

    private void submit(SpoolFile file) throws IOException, InterruptedException {
        Delivery delivery = reading.read(file, directory.delivered(file));
        taken.add(new Taken(file, intake.submit(delivery)));
    }

    /** Waits for what is taken to be committed. What cannot be put away is tried again in the next round, and not submitted again. */
    private void putAway() throws InterruptedException, ExecutionException {
        List<Taken> left = new ArrayList<>();
        for (Taken each : taken) {
            Receipt receipt = each.receipt().get();
            try {
                putAway(each.file(), receipt);
            } catch (IOException e) {
                trouble("is committed and cannot be put away", each.file().path(), e);
                left.add(each);
            }
        }
        taken.clear();
        taken.addAll(left);
    }

    private void putAway(SpoolFile file, Receipt receipt) throws IOException {
        Optional<SpoolFile> now = SpoolFile.ifThere(file.path());
        if (now.isEmpty()) {
            metrics.file("gone");
            LOG.warn("{} is committed, but somebody has taken it away, so it is not put away", file.path());
            return;
        }
        if (!now.get().isAsItIs(file)) {
            directory.putBack(file);
            metrics.file("changed");
            LOG.warn("{} was still being written when it was read, and will be read again", file.path());
            return;
        }
        LocalDate today = today();
        if (receipt.isRefused()) {
            directory.refused(file, reason(file, receipt));
            metrics.file("refused");
        } else if (receipt.refused().isEmpty()) {
            directory.done(file, today);
            metrics.file("done");
        } else {
            directory.done(file, today, reason(file, receipt));
            metrics.file("partly-refused");
        }
    }

    private static ObjectNode reason(SpoolFile file, Receipt receipt) {
        ObjectNode reason = JsonNodeFactory.instance.objectNode();
        reason.put("file", file.name());
        reason.setAll(ReceiptJson.of(receipt));
        return reason;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void prune() throws IOException {
        Duration keep = settings.keepDone();
        LocalDate today = today();
        if (keep != null && today.isAfter(pruned)) {
            directory.prune(today.minusDays(keep.toDays()));
            pruned = today;
        }
    }

    /** Said once for as long as it lasts, and counted every time. */
    private void trouble(String what, Path path, IOException cause) {
        metrics.trouble();
        String said = path + " " + what + ", it is tried again: " + cause;
        if (troubles.add(said) && !saidBefore.contains(said)) {
            LOG.warn(said);
        }
    }

    @Override
    public Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    @Override
    public void close() {
        closing.countDown();
        Ending.await(thread, CLOSE_WITHIN);
    }
}
