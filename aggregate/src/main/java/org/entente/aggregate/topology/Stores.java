package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state stores. Keys are strings joined with {@code |}; {@code hour} in a key is
 * {@link org.entente.aggregate.contribution.EventHour#key}.
 */
public final class Stores {

    /** Article id to its latest applied revision. */
    public static final String ARTICLES = "articles";

    /** Article id to what it adds to the counts. */
    public static final String CONTRIBUTIONS = "article-contributions";

    /** {@code clock} to the latest event-time hour of a partition of articles. */
    public static final String ARTICLE_CLOCK = "article-clock";

    /** {@code a|b|hour} to {@link org.entente.aggregate.comention.CoMentionHour}. */
    public static final String HOURS = "co-mention-hours";

    /** The hours of each story and source of a pair. */
    public static final String MEMBERS = "co-mention-members";

    /** {@code a|b} to {@link org.entente.aggregate.comention.CoMentionTotals}. */
    public static final String TOTALS = "co-mention-totals";

    /** {@code hour|a|b}, empty. */
    public static final String HOUR_INDEX = "co-mention-hour-index";

    /** {@code actor|other} both ways, empty. */
    public static final String PARTNERS = "co-mention-partners";

    /** {@code clock} to the latest event-time hour; the greatest over all partitions counts. */
    public static final String CLOCK = "co-mention-clock";

    /** {@code holder|target|hour} to {@link org.entente.aggregate.stance.StanceTally}. */
    public static final String STANCE_HOURS = "stance-hours";

    /** {@code holder|target} to {@link org.entente.aggregate.stance.StanceTotals}. */
    public static final String STANCE_TOTALS = "stance-totals";

    /** {@code hour|holder|target}, empty. */
    public static final String STANCE_HOUR_INDEX = "stance-hour-index";

    /** {@code hour|holder|target} to the change found then. */
    public static final String STANCE_CHANGES = "stance-changes";

    /** As {@link #CLOCK}. */
    public static final String STANCE_CLOCK = "stance-clock";

    /** Actor id to {@link org.entente.aggregate.contribution.ActorCard}. */
    public static final String ACTORS = "actors";

    private Stores() {}

    static Set<StoreBuilder<?>> ofContributions(RecordMapping mapping) {
        return Set.of(
                store(ARTICLES, mapping.storedArticles()),
                store(CONTRIBUTIONS, Forms.CONTRIBUTION),
                store(ARTICLE_CLOCK, Forms.CLOCK));
    }

    static Set<StoreBuilder<?>> ofCoMentions() {
        return Set.of(
                store(HOURS, Forms.HOUR),
                store(MEMBERS, Forms.MEMBERSHIP),
                store(TOTALS, Forms.TOTALS),
                store(HOUR_INDEX, Serdes.ByteArray()),
                store(PARTNERS, Serdes.ByteArray()),
                store(CLOCK, Forms.CLOCK));
    }

    static Set<StoreBuilder<?>> ofStances(RecordMapping mapping) {
        return Set.of(
                store(STANCE_HOURS, Forms.SCORES),
                store(STANCE_TOTALS, Forms.STANCE_TOTALS),
                store(STANCE_HOUR_INDEX, Serdes.ByteArray()),
                store(STANCE_CHANGES, mapping.storedChanges()),
                store(STANCE_CLOCK, Forms.CLOCK));
    }

    static Set<StoreBuilder<?>> ofActors() {
        return Set.of(store(ACTORS, Forms.CARD));
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }
}
