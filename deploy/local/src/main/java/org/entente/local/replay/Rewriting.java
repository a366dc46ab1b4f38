package org.entente.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.local.archive.Revision;
import org.entente.local.progress.WorkBar;
import org.entente.local.replay.ReplayTopics.Cause;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/** Revisions in, records out: some at a time, on all cores. One thread hands them in. */
final class Rewriting {

    private static final int MOST_ARTICLES = 64;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    /**
     * What is read.
     *
     * @param again whether also what the same models made of the same revision
     */
    record Choice(Period period, boolean again) {}

    private record Job(Revision revision, @Nullable EnrichedArticle there) {}

    private sealed interface Done {}

    private record Annotated(Job job, EnrichedArticle record) implements Done {}

    private record Failed(Job job, RuntimeException fault) implements Done {}

    private final Pipeline pipeline;
    private final Function<String, @Nullable EnrichedArticle> published;
    private final ReplayTopics topics;
    private final Serializer<EnrichedArticle> serializer;
    private final Choice choice;
    private final WorkBar bar;
    private final List<Job> jobs = new ArrayList<>();
    private int characters;
    private long enriched;
    private long unchanged;
    private long takenBack;
    private long refused;
    private long outside;

    /** @param published the record of an article on the topic, asked for once; null if there is none */
    Rewriting(
            Pipeline pipeline,
            Function<String, @Nullable EnrichedArticle> published,
            Serializer<EnrichedArticle> serializer,
            ReplayTopics topics,
            Choice choice,
            WorkBar bar) {
        this.pipeline = pipeline;
        this.published = published;
        this.serializer = serializer;
        this.topics = topics;
        this.choice = choice;
        this.bar = bar;
    }

    /** The next revision: one that may be seen, or that takes its article back. What is there of an older one is never left. */
    void take(Revision revision) {
        EnrichedArticle there = published.apply(revision.article().getId());
        if (!revision.isUsable()) {
            if (there != null && there.getStatus() == ArticleStatus.USABLE) {
                add(new Job(revision, there));
            }
            return;
        }
        boolean isOther = there == null || !isOf(revision, there);
        boolean isLeft = isOther && there != null && there.getStatus() == ArticleStatus.USABLE;
        if (!isLeft && !choice.period.contains(revision.article().getPublishedAt())) {
            outside++;
        } else if (isOther || choice.again || !pipeline.models().equals(models(there))) {
            add(new Job(revision, there));
        } else {
            unchanged++;
        }
    }

    private static boolean isOf(Revision revision, EnrichedArticle there) {
        return there.getRevision() == revision.article().getRevision()
                && there.getContentHash().equals(revision.article().getContentHash());
    }

    private static List<String> models(EnrichedArticle there) {
        return there.getModels().stream()
                .map(model -> model.getName() + '/' + model.getVersion())
                .toList();
    }

    private void add(Job job) {
        jobs.add(job);
        characters += job.revision.article().getText().length();
        if (jobs.size() >= MOST_ARTICLES || characters >= MOST_CHARACTERS) {
            work();
        }
    }

    /** @return what became of all that was handed in */
    ReplayReport end(long unreadable) {
        work();
        return new ReplayReport(topics.enriched().name(), enriched, unchanged, takenBack, refused, outside, unreadable);
    }

    private void work() {
        List<Done> all;
        try (Stream<Job> some = jobs.parallelStream()) {
            all = some.map(this::annotated).toList();
        }
        all.forEach(this::settle);
        int tooLarge = topics.flush();
        refused += tooLarge;
        enriched -= tooLarge;
        jobs.clear();
        characters = 0;
        long done = enriched + unchanged + refused + outside;
        bar.stepTo(
                done,
                String.format(
                        " %,d enriched, %,d unchanged, %,d refused, %,.1f/s",
                        enriched, unchanged, refused, enriched / bar.seconds()));
    }

    private Done annotated(Job job) {
        try {
            return new Annotated(job, pipeline.annotate(job.revision.article()));
        } catch (RuntimeException e) {
            return new Failed(job, e);
        }
    }

    private void settle(Done done) {
        if (done instanceof Failed failed) {
            topics.refuse(failed.job.revision, Cause.PROCESSING, failed.fault);
            refused++;
        } else if (done instanceof Annotated annotated) {
            write(annotated.job, annotated.record);
        }
    }

    private void write(Job job, EnrichedArticle record) {
        if (record.equals(job.there)) {
            unchanged++;
            return;
        }
        topics.put(job.revision, bytes(record));
        if (job.revision.isUsable()) {
            enriched++;
        } else {
            takenBack++;
        }
    }

    private byte[] bytes(EnrichedArticle record) {
        try {
            return serializer.serialize(topics.enriched().name(), record);
        } catch (SerializationException e) {
            throw new IllegalStateException(
                    "the record of " + record.getId() + " cannot be written: " + e.getMessage()
                            + "; the same command goes on where this one stopped",
                    e);
        }
    }
}
