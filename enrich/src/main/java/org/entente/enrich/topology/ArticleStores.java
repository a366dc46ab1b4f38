package org.entente.enrich.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.entente.news.Article;

/**
 * The stores of this stage, each declared once and shared by the steps that use it.
 *
 * @param revisions the last revision seen of each article, by its id
 * @param embargoed the revision of each article that waits for its embargo to end, by the article's id
 * @param ends one key without a value for each article in {@code embargoed}, the one that is due first in front
 */
record ArticleStores(
        StoreBuilder<KeyValueStore<String, RevisionState>> revisions,
        StoreBuilder<KeyValueStore<String, Article>> embargoed,
        StoreBuilder<KeyValueStore<EmbargoEnd, byte[]>> ends) {

    static final String REVISIONS = "article-revisions";
    static final String EMBARGOED = "embargoed-articles";
    static final String ENDS = "embargo-ends";

    static ArticleStores of(Serde<Article> articles) {
        return new ArticleStores(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(REVISIONS), Serdes.String(), new RevisionStateSerde()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(EMBARGOED), Serdes.String(), articles),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ENDS), new EmbargoEndSerde(), Serdes.ByteArray()));
    }
}
