package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.entente.aggregate.view.Rows;
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
                        rows(source, Stores.ARTICLES),
                        rows(source, Stores.ACTORS),
                        new StoredTables.CoMentions(
                                rows(source, Stores.PAIRS),
                                rows(source, Stores.HOURS),
                                rows(source, Stores.HOUR_INDEX),
                                rows(source, Stores.PARTNERS),
                                rows(source, Stores.CLOCK)),
                        new StoredTables.Stances(
                                rows(source, Stores.STANCE_HOURS),
                                rows(source, Stores.STANCE_TOTALS),
                                rows(source, Stores.STANCE_HOUR_INDEX),
                                rows(source, Stores.STANCE_CHANGES),
                                rows(source, Stores.STANCE_CLOCK)),
                        new DecodedRows<>(rows(source, Stores.SOURCES), mapping::source))
                .views(windows);
    }

    private static <V> Rows<V> rows(Source source, String name) {
        return new StoreRows<>(() -> source.store(name));
    }

    /** Where the stores are looked up by name. */
    interface Source {
        <V> ReadOnlyKeyValueStore<String, V> store(String name);
    }
}
