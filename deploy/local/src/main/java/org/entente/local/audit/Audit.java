package org.entente.local.audit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.enrich.pipeline.CurrentPipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.enrich.topology.EnrichStage;
import org.entente.local.api.ApiClient;
import org.entente.local.archive.Archive;
import org.entente.local.archive.Progress;
import org.entente.local.archive.Published;
import org.entente.local.config.Settings;
import org.entente.local.stack.Backlog;
import org.entente.local.stack.TemporaryDirectory;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.topic.Topics;

/**
 * Holds everything that is published and served to a recount of the latest revisions in the archive. The archive is read and
 * enriched again, pair by pair counted again by {@link org.entente.aggregate.recount.Recount}, and compared row by row with the
 * enriched articles, the hourly and rolling topics and the API's answers. What arrives meanwhile would look like a difference, so
 * the audit first waits for the counting and starts over if the archive has grown.
 */
public final class Audit {

    /** Longer than the minute after which the transaction of a killed publisher is ended by the cluster. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Within which what an embargo held is on the topic, once it has ended and all has been read. */
    private static final Duration PUBLISHED_WITHIN = EnrichStage.RELEASED_WITHIN.plusSeconds(2);

    private static final Duration SAY_EVERY = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 3;

    /** Articles that are enriched at once, each by one thread. */
    private static final int BATCH = 64;

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param progress gets a line about each step */
    public Audit(Settings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What was compared.
     *
     * @param revisions revisions on the archive
     * @param articles articles they belong to
     * @param standing articles that may be seen
     * @param taken of these, how many were enriched by other models and taken as they are
     */
    public record Report(long revisions, long articles, long standing, long taken, Differences differences) {}

    /** @throws IllegalStateException if the counting does not get on, or the archive does not stop growing */
    public Report run() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            awaitCounting();
            long before = end();
            try (TemporaryDirectory directory = TemporaryDirectory.makeForInterruptedWork("entente-audit")) {
                Archive archive = new Archive(settings.kafka());
                Report report = compare(archive, directory.path());
                if (end() == before && !archive.changesBy(clock.instant())) {
                    return report;
                }
            }
            progress.accept("the archive grew meanwhile, or an embargo ended: once more");
        }
        throw new IllegalStateException("the archive grew, or an embargo ended, during each of " + MOST_ATTEMPTS
                + " recounts: audit while nothing is being published");
    }

    private Report compare(Archive archive, Path directory) {
        Instant now = clock.instant();
        long begun = System.nanoTime();
        archive.read(new Progress(5000, read -> progress.accept("archive: " + read + " revisions read")));
        Expected expected = enrichedAgain(archive, now);
        Differences differences = new Differences();
        if (archive.hasReleased()) {
            pause(PUBLISHED_WITHIN.minusNanos(System.nanoTime() - begun));
        }
        try (Published<EnrichedArticle> published =
                Published.read(settings.kafka(), Topics.ARTICLE_ENRICHED, EnrichedArticle.class, directory)) {
            expected.compare(Topics.ARTICLE_ENRICHED.name(), published, differences);
        }
        progress.accept("recount: finding the stories");
        List<ArticleFacts> facts =
                expected.facts(new NearDuplicates(settings.aggregate().stories().window()));
        progress.accept("recount: comparing the hours");
        new HourlyComparison(settings.kafka(), directory, differences).run(facts);
        progress.accept("recount: comparing the windows and the API");
        new WindowComparison(settings, directory, new ApiClient(settings.api()), differences).run(facts);
        return new Report(archive.revisions(), archive.articles(), facts.size(), expected.taken(), differences);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embargoes ended", e);
        }
    }

    private Expected enrichedAgain(Archive archive, Instant now) {
        Expected expected = new Expected();
        Progress enriched =
                new Progress(1000, count -> progress.accept("recount: " + count + " articles enriched again"));
        List<Article> batch = new ArrayList<>(BATCH);
        try (CurrentPipeline pipeline = Pipelines.current(settings.enrich(), new SimpleMeterRegistry())) {
            archive.visit(now, revision -> {
                if (!revision.isUsable()) {
                    return;
                }
                batch.add(revision.article());
                if (batch.size() == BATCH) {
                    expected.add(batch, pipeline.get());
                    batch.clear();
                }
                enriched.step();
            });
            expected.add(batch, pipeline.get());
        }
        return expected;
    }

    private void awaitCounting() {
        try (Backlog backlog = new Backlog(settings)) {
            Waiting waiting = new Waiting(progress);
            boolean done = backlog.await(PATIENCE, waiting);
            if (!done) {
                throw new IllegalStateException("the counting has been " + waiting.pending + " records behind for "
                        + PATIENCE.toSeconds() + " s without getting on: are all stages running?");
            }
        }
    }

    /** Says now and then how much is pending. */
    private static final class Waiting implements LongConsumer {

        private final Consumer<String> progress;
        private long pending;
        private long saidAt = System.nanoTime();

        Waiting(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void accept(long now) {
            pending = now;
            if (now > 0 && System.nanoTime() - saidAt > SAY_EVERY.toNanos()) {
                saidAt = System.nanoTime();
                progress.accept("waiting for the counting: " + now + " records behind");
            }
        }
    }

    private long end() {
        try (CommittedRecords records = new CommittedRecords(settings.kafka(), Topics.ARTICLE_RAW.name())) {
            return records.remaining();
        }
    }
}
