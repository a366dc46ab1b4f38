package org.entente.local.replay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.entente.enrich.pipeline.CurrentPipeline;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.local.archive.Archive;
import org.entente.local.archive.Progress;
import org.entente.local.archive.Published;
import org.entente.local.config.Settings;
import org.entente.local.progress.WorkBar;
import org.entente.local.stack.TemporaryDirectory;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;

/**
 * Enriches the archive once more, with the models, the rules and the user's own actors of now, to topics beside the live ones, which
 * it does not touch. Of each article the revision that may be seen is read, and no other, so that nothing withheld leaves a trace.
 *
 * <p>What the same models made of the same revision is passed over: a replay that was broken off goes on, and one that was finished takes in
 * what has come since. What arrives while it runs is left for the next one.
 */
public final class Replay {

    private static final int SAY_EVERY = 50_000;

    private final Settings settings;
    private final TopicDeclaration enriched;
    private final TopicDeclaration deadLetters;
    private final Period period;
    private final boolean again;
    private final Clock clock;
    private final PrintWriter err;
    private final boolean terminal;

    /**
     * @param suffix what follows the live topics' names, behind a dot
     * @param again whether what the same models made of the same revision is read once more
     * @param err gets what is said about the progress
     * @param terminal whether that is seen on a terminal
     * @throws IllegalArgumentException if the suffix is none
     */
    public Replay(
            Settings settings,
            String suffix,
            Period period,
            boolean again,
            Clock clock,
            PrintWriter err,
            boolean terminal) {
        this.settings = settings;
        this.enriched = Topics.ARTICLE_ENRICHED.beside(suffix);
        this.deadLetters = Topics.DEAD_LETTER.beside(suffix);
        this.period = period;
        this.again = again;
        this.clock = clock;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * @throws IllegalArgumentException if the user's gazetteer is none
     * @throws IllegalStateException if the cluster or the registry cannot be reached, or refuses
     */
    public ReplayReport run() {
        try (CurrentPipeline pipeline = Pipelines.current(settings.enrich(), new SimpleMeterRegistry())) {
            return run(pipeline.get());
        }
    }

    private ReplayReport run(Pipeline pipeline) {
        Instant now = clock.instant();
        Archive archive = new Archive(settings.kafka());
        archive.read(new Progress(SAY_EVERY, read -> say(read + " revisions read")));
        long standing = archive.standing(now);
        say(standing + " articles stand on the archive, to " + enriched.name());
        try (ReplayTopics topics = ReplayTopics.open(settings, enriched, deadLetters);
                TemporaryDirectory directory = TemporaryDirectory.makeForInterruptedWork("entente-replay");
                Published<EnrichedArticle> published =
                        Published.read(settings.kafka(), enriched, EnrichedArticle.class, directory.path());
                WorkBar bar = new WorkBar("replay", OptionalLong.of(standing), " articles", 1, err, terminal)) {
            Rewriting rewriting = new Rewriting(
                    pipeline,
                    published::remove,
                    new AvroSerdes(settings.kafka()).of(EnrichedArticle.class).serializer(),
                    topics,
                    new Rewriting.Choice(period, again),
                    bar);
            archive.visit(now, rewriting::take);
            return rewriting.end(archive.unreadable());
        }
    }

    private void say(String line) {
        err.println("replay: " + line);
        err.flush();
    }
}
