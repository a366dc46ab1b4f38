package org.entente.local.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entente.local.config.Settings;
import org.entente.schemas.topic.Topics;

/**
 * How far the stages are behind what has been published, by their committed offsets. All is counted when it is zero; what an
 * embargo holds back counts as done. Not safe for use by several threads.
 */
public final class Backlog implements AutoCloseable {

    private static final int ANSWER_WITHIN_MS = 15_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Admin admin;
    private final Settings settings;

    /** @param settings of the cluster and of the stages whose groups are looked at */
    public Backlog(Settings settings) {
        this.settings = settings;
        Map<String, Object> properties = settings.kafka().clientProperties();
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        this.admin = Admin.create(properties);
    }

    /**
     * Offsets not yet processed, in the order of the data's way, so that zero means that everything committed on the archive
     * before the call has reached the counts.
     *
     * <p>Ends are those of the logs, with what lies in open transactions: a commit is answered before the brokers have told every
     * partition of it, so by the last stable offsets a record just committed would not be there yet. What a producer that died
     * left open is pending until its transaction times out.
     */
    public long pending() {
        String enrich = settings.enrich().applicationId();
        String aggregate = settings.aggregate().applicationId();
        return behind(enrich, Topics.ARTICLE_RAW.name())
                + behind(aggregate, Topics.ARTICLE_ENRICHED.name())
                + behind(aggregate, aggregate + "-story-prints-repartition")
                + behind(aggregate, aggregate + "-story-mail-repartition")
                + behind(aggregate, aggregate + "-deltas-repartition");
    }

    /**
     * Waits until nothing is pending.
     *
     * @param patience how long it may stay at one number before waiting is given up
     * @param progress gets the number at every look
     * @return whether nothing is pending
     */
    public boolean await(Duration patience, LongConsumer progress) {
        long least = Long.MAX_VALUE;
        long movedAt = System.nanoTime();
        while (System.nanoTime() - movedAt < patience.toNanos()) {
            long pending = pending();
            progress.accept(pending);
            if (pending == 0) {
                return true;
            }
            if (pending != least) {
                least = pending;
                movedAt = System.nanoTime();
            }
            pause();
        }
        return false;
    }

    private long behind(String group, String topic) {
        Optional<TopicDescription> description = describe(topic);
        if (description.isEmpty()) {
            return 0;
        }
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        description
                .get()
                .partitions()
                .forEach(info -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends = ends(latest);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long behind = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                behind += Math.max(0, end.getValue().offset() - (done == null ? 0 : done.offset()));
            }
            // What is written to the topic by who reads it may have come in between, in a partition already looked at.
            return behind == 0 && sum(ends(latest)) != sum(ends) ? 1 : behind;
        } catch (ExecutionException e) {
            throw failed("cannot read the offsets of " + topic, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<TopicPartition, OffsetSpec> latest)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(latest).all().get();
    }

    private static long sum(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    }

    private Optional<TopicDescription> describe(String topic) {
        try {
            return Optional.ofNullable(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw failed("cannot describe " + topic, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private IllegalStateException failed(String what, ExecutionException e) {
        return e.getCause() instanceof TimeoutException
                ? new IllegalStateException(
                        "no broker answers at " + settings.kafka().bootstrapServers()
                                + ": check kafka.bootstrap-servers",
                        e)
                : new IllegalStateException(what + ": " + e.getCause(), e);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while looking at the backlog", e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
