package org.entente.aggregate.topology;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state stores. Keys are strings joined with {@code |}; {@code hour} in a key is
 * {@link org.entente.aggregate.article.EventHour#key}.
 */
public final class Stores {

    /** Article id to its latest applied revision. */
    public static final String ARTICLES = "articles";

    /** Article id to what it adds to the counts. */
    public static final String CONTRIBUTIONS = "article-contributions";

    /** {@code clock} to the latest event-time hour of a partition of articles. */
    public static final String ARTICLE_CLOCK = "article-clock";

    /** Article id to {@link org.entente.aggregate.story.StoryNode}. */
    public static final String STORY_NODES = "story-nodes";

    /** A parent and a follower to the follower's partition of articles. */
    public static final String STORY_FOLLOWERS = "story-followers";

    /** Who has which band of a fingerprint, by time. */
    public static final String STORY_BANDS = "story-bands";

    /** {@code partition|article} to {@link org.entente.aggregate.story.Placed}. */
    public static final String STORY_PRINTS = "story-prints";

    /** {@code a|b} to {@link org.entente.aggregate.comention.CoMentionPair}. */
    public static final String PAIRS = "co-mention-pairs";

    /** {@code a|b|hour} to {@link org.entente.aggregate.comention.CoMentionHour}, of pairs of many articles. */
    public static final String HOURS = "co-mention-hours";

    /** The hours of each story and source of a pair of many articles. */
    public static final String MEMBERS = "co-mention-members";

    /** {@code hour|article} to the article's pairs. */
    public static final String HOUR_INDEX = "co-mention-hour-index";

    /** {@code b|a} for every {@code a|b}, empty. */
    public static final String PARTNERS = "co-mention-partners";

    /** {@code clock} to the latest event-time hour; the greatest over all partitions counts. */
    public static final String CLOCK = "co-mention-clock";

    /** {@code holder|target|hour} to {@link org.entente.aggregate.change.StanceTally}. */
    public static final String STANCE_HOURS = "stance-hours";

    /** {@code holder|target} to {@link org.entente.aggregate.change.StanceTally}, over all time. */
    public static final String STANCE_TOTALS = "stance-totals";

    /** {@code holder|target|hour|article} to {@link org.entente.aggregate.change.StanceSpan}. */
    public static final String STANCE_EVIDENCE = "stance-evidence";

    /** {@code hour|article} to the article's holders and targets. */
    public static final String STANCE_HOUR_INDEX = "stance-hour-index";

    /** {@code hour|holder|target} to the change that began then, as last told. */
    public static final String STANCE_CHANGES = "stance-changes";

    /** {@code holder|target} to its {@link org.entente.aggregate.detect.Step}s, where it has any. */
    public static final String STANCE_STEPS = "stance-steps";

    /** Holders and targets of which a closed hour has changed, until they are looked at. */
    public static final String STANCE_DUE = "stance-due";

    /** As {@link #CLOCK}. */
    public static final String STANCE_CLOCK = "stance-clock";

    /** {@code hour} to articles with a pair. */
    public static final String VOLUME = "co-mention-volume";

    /** {@code a|b} to its {@link org.entente.aggregate.detect.Step}s, where it has any. */
    public static final String SURGE_STEPS = "co-mention-surge-steps";

    /** Pairs of which a closed hour has changed, until they are looked at. */
    public static final String SURGE_DUE = "co-mention-surge-due";

    /** {@code hour|a|b} to the surge that began then, as last told; in the partition of {@code b}. */
    public static final String SURGES = "co-mention-surges";

    /** {@code actor|hour} to articles that count for the actor. */
    public static final String ACTOR_HOURS = "actor-hours";

    /** Actor id to {@link org.entente.aggregate.contribution.ActorCard}. */
    public static final String ACTORS = "actors";

    /** Source id to its status, as it stands on the topic; each instance has all of it. */
    public static final String SOURCES = "sources";

    private Stores() {}

    /** Of the two steps that hold articles: one set for both, as stores are shared by the builder that made them. */
    static Set<StoreBuilder<?>> ofContributions(RecordMapping mapping) {
        return inOrder(
                store(ARTICLES, mapping.storedArticles()),
                store(CONTRIBUTIONS, ArticleForms.CONTRIBUTION),
                clock(ARTICLE_CLOCK),
                store(STORY_NODES, StoryForms.NODE),
                store(STORY_FOLLOWERS, StoryForms.HOME));
    }

    static Set<StoreBuilder<?>> ofBands() {
        return inOrder(store(STORY_BANDS, Serdes.ByteArray()), store(STORY_PRINTS, StoryForms.PLACED));
    }

    static Set<StoreBuilder<?>> ofCoMentions() {
        return inOrder(
                store(PAIRS, Forms.PAIR),
                store(HOURS, Forms.HOUR),
                store(MEMBERS, Forms.MEMBERSHIP),
                store(HOUR_INDEX, Forms.KEYS),
                store(PARTNERS, Serdes.ByteArray()),
                clock(CLOCK));
    }

    static Set<StoreBuilder<?>> ofStances() {
        return inOrder(
                store(STANCE_HOURS, Forms.SCORES),
                store(STANCE_TOTALS, Forms.SCORES),
                store(STANCE_EVIDENCE, Forms.SPAN),
                store(STANCE_HOUR_INDEX, Forms.KEYS),
                clock(STANCE_CLOCK));
    }

    static Set<StoreBuilder<?>> ofChanges(RecordMapping mapping) {
        return inOrder(
                store(STANCE_CHANGES, mapping.storedChanges()), store(STANCE_STEPS, Forms.STEPS), due(STANCE_DUE));
    }

    /** A handful of rows, and the topic is their changelog. */
    static Materialized<String, byte[], KeyValueStore<Bytes, byte[]>> ofSources() {
        return Materialized.<String, byte[]>as(inMemoryKeyValueStore(SOURCES))
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withCachingDisabled();
    }

    static Set<StoreBuilder<?>> ofSurgeDetection() {
        return inOrder(clock(VOLUME), store(SURGE_STEPS, Forms.STEPS), due(SURGE_DUE));
    }

    static Set<StoreBuilder<?>> ofSurges(RecordMapping mapping) {
        return inOrder(store(SURGES, mapping.storedSurges()));
    }

    static Set<StoreBuilder<?>> ofActorHours() {
        return inOrder(store(ACTOR_HOURS, Forms.CLOCK));
    }

    static Set<StoreBuilder<?>> ofActors() {
        return Set.of(store(ACTORS, Forms.CARD));
    }

    /** In one order in every virtual machine, which {@code Set.of} does not keep: the topology's description shows it. */
    private static Set<StoreBuilder<?>> inOrder(StoreBuilder<?>... stores) {
        return new LinkedHashSet<>(Arrays.asList(stores));
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return builder(persistentKeyValueStore(name), values);
    }

    /** A row or a few are not worth a database on disk. */
    private static StoreBuilder<?> clock(String name) {
        return builder(inMemoryKeyValueStore(name), Forms.CLOCK);
    }

    private static StoreBuilder<?> due(String name) {
        return builder(inMemoryKeyValueStore(name), Forms.LOOKS);
    }

    private static <V> StoreBuilder<?> builder(KeyValueBytesStoreSupplier supplier, Serde<V> values) {
        return keyValueStoreBuilder(supplier, Serdes.String(), values).withCachingDisabled();
    }
}
