package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.entente.aggregate.view.Rows;
import org.entente.aggregate.view.Staleness;
import org.entente.aggregate.view.StoredTables;
import org.entente.aggregate.view.Views;

/** The views over the state stores. */
final class StoredViews {

    private StoredViews() {}

    /**
     * All of them.
     *
     * @param mapping by which what is stored as it stood on a topic is read
     * @param windows the windows the totals are kept for, in the order of the settings
     */
    static Views over(Source source, RecordMapping mapping, List<Duration> windows) {
        return new StoredTables(
                        source.rows(Stores.ARTICLES, mapping.storedArticles()),
                        source.rows(Stores.CONTRIBUTIONS, ArticleForms.CONTRIBUTION),
                        source.rows(Stores.ACTORS, Forms.CARD),
                        new StoredTables.CoMentions(
                                source.rows(Stores.PAIRS, Forms.PAIR),
                                source.rows(Stores.HOURS, Forms.HOUR),
                                source.rows(Stores.HOUR_INDEX, Forms.KEYS),
                                source.rows(Stores.PARTNERS, Serdes.ByteArray()),
                                source.rows(Stores.CLOCK, Forms.CLOCK)),
                        new StoredTables.Stances(
                                source.rows(Stores.STANCE_HOURS, Forms.SCORES),
                                source.rows(Stores.STANCE_TOTALS, Forms.SCORES),
                                source.rows(Stores.STANCE_EVIDENCE, Forms.SPAN),
                                source.rows(Stores.STANCE_HOUR_INDEX, Forms.KEYS),
                                source.rows(Stores.STANCE_CHANGES, mapping.storedChanges()),
                                source.rows(Stores.STANCE_CLOCK, Forms.CLOCK)),
                        source.rows(Stores.SURGES, mapping.storedSurges()),
                        new DecodedRows<>(source.everywhere(Stores.SOURCES), mapping::source))
                .views(windows, source.staleness());
    }

    /** Where the stores are looked up by name. */
    interface Source {

        /** A store that lies in partitions; {@code form} is that of its values. */
        <V> Rows<V> rows(String store, Serde<V> form);

        /** A store that each instance has all of. */
        <V> Rows<V> everywhere(String store);

        /** What is noted while rows are read. */
        Staleness staleness();
    }
}
