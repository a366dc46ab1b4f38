package org.entente.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.aggregate.AggregateSettings;
import org.entente.enrich.EnrichSettings;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.live.LiveSettings;
import org.entente.ingest.push.PushServerSettings;
import org.entente.ingest.source.LiveSourcesSettings;
import org.junit.jupiter.api.Test;

final class SettingsTest {

    @Test
    void shouldHaveTheDefaultsOfTheStages() {
        Settings settings = of();

        assertThat(settings.ingest()).isEqualTo(IngestSettings.defaults().withInputs(List.of(Path.of("-"))));
        assertThat(settings.live().polling())
                .isEqualTo(
                        LiveSourcesSettings.defaults(settings.live().polling().owner()));
        assertThat(settings.live())
                .isEqualTo(new LiveSettings(
                        null,
                        settings.live().polling(),
                        FetchSettings.defaults(),
                        PushServerSettings.defaults(),
                        LiveSettings.none().hubs()));
        assertThat(settings.enrich()).isEqualTo(EnrichSettings.defaults());
        assertThat(settings.aggregate()).isEqualTo(AggregateSettings.defaults());
        assertThat(settings.data()).isEqualTo(Path.of(".entente-data"));
    }

    @Test
    void shouldTalkToTheEmbeddedStackByDefault() {
        Settings settings = of("broker.port=19092", "registry.port=18081", "aggregate.port=18080");

        assertThat(settings.kafka().bootstrapServers()).isEqualTo("localhost:19092");
        assertThat(settings.kafka().registryUrl()).isEqualTo("http://localhost:18081/apis/ccompat/v7");
        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:18080"));
    }

    @Test
    void shouldMapEveryKey() {
        for (Key key : Key.values()) {
            String other = OTHER.get(key);
            assertThat(other)
                    .as("a value other than the default for %s", key.path())
                    .isNotNull();
            assertThat(of(key.path() + "=" + other)).as(key.path()).isNotEqualTo(of());
        }
    }

    @Test
    void shouldNameTheKeyOfAnImpossibleValue() {
        assertThatThrownBy(() -> of("enrich.threads=0")).hasMessageContaining("enrich.threads is 0: allowed is");
        assertThatThrownBy(() -> of("broker.port=70000")).hasMessageContaining("broker.port is 70000: allowed is");
        assertThatThrownBy(() -> of("registry.port=9092")).hasMessageContaining("broker.port and registry.port");
        assertThatThrownBy(() -> of("aggregate.windows=PT90M")).hasMessageContaining("aggregate.windows");
        assertThatThrownBy(() -> of("kafka.bootstrap-servers=nowhere"))
                .hasMessageContaining("kafka.bootstrap-servers is 'nowhere'");
        assertThatThrownBy(() -> of("api.url=nowhere")).hasMessageContaining("api.url is 'nowhere'");
        assertThatThrownBy(() -> of("topics.replication-factor=0")).hasMessageContaining("topics.replication-factor");
    }

    private static Settings of(String... settings) {
        return Settings.of(Configuration.load(null, Map.of(), List.of(settings)));
    }

    private static final Map<Key, String> OTHER = Map.ofEntries(
            Map.entry(Key.DATA, "elsewhere"),
            Map.entry(Key.KAFKA_BOOTSTRAP_SERVERS, "kafka:9092"),
            Map.entry(Key.REGISTRY_URL, "http://registry:8081"),
            Map.entry(Key.API_URL, "http://api:8080/"),
            Map.entry(Key.TOPICS_REPLICATION_FACTOR, "3"),
            Map.entry(Key.BROKER_HOST, "127.0.0.1"),
            Map.entry(Key.BROKER_PORT, "0"),
            Map.entry(Key.BROKER_CONTROLLER_PORT, "9093"),
            Map.entry(Key.REGISTRY_HOST, "127.0.0.1"),
            Map.entry(Key.REGISTRY_PORT, "0"),
            Map.entry(Key.INGEST_TRANSACTIONAL_ID, "other"),
            Map.entry(Key.INGEST_BATCH_SIZE, "7"),
            Map.entry(Key.INGEST_MAX_DOCUMENT_BYTES, "2048"),
            Map.entry(Key.INGEST_FUTURE_SKEW, "PT1M"),
            Map.entry(Key.INGEST_INPUTS, "stories"),
            Map.entry(Key.INGEST_LINGER, "PT1S"),
            Map.entry(Key.INGEST_SOURCES, "sources.yaml"),
            Map.entry(Key.INGEST_SOURCES_GROUP, "other"),
            Map.entry(Key.INGEST_INSTANCE, "one"),
            Map.entry(Key.INGEST_POLL_WORKERS, "2"),
            Map.entry(Key.INGEST_FETCH_CONTACT, "desk@news.example"),
            Map.entry(Key.INGEST_FETCH_DELAY_PER_HOST, "PT2S"),
            Map.entry(Key.INGEST_FETCH_CONNECTIONS_PER_HOST, "1"),
            Map.entry(Key.INGEST_FETCH_ALLOWED_PRIVATE, "10.1.0.0/16"),
            Map.entry(Key.INGEST_HTTP_PUBLIC_URL, "https://in.example"),
            Map.entry(Key.INGEST_WEBSUB_KEY_FILE, "key"),
            Map.entry(Key.INGEST_WEBSUB_LEASE, "P1D"),
            Map.entry(Key.INGEST_HTTP_HOST, "0.0.0.0"),
            Map.entry(Key.INGEST_HTTP_PORT, "0"),
            Map.entry(Key.INGEST_HTTP_KEYSTORE, "keys.p12"),
            Map.entry(Key.INGEST_HTTP_KEYSTORE_PASSWORD_FILE, "password"),
            Map.entry(Key.INGEST_HTTP_MAX_BODY_BYTES, "2048"),
            Map.entry(Key.INGEST_HTTP_BODY_TIMEOUT, "PT1S"),
            Map.entry(Key.INGEST_HTTP_COMMIT_TIMEOUT, "PT1S"),
            Map.entry(Key.INGEST_HTTP_CONCURRENCY, "2"),
            Map.entry(Key.ENRICH_APPLICATION_ID, "other"),
            Map.entry(Key.ENRICH_THREADS, "2"),
            Map.entry(Key.ENRICH_MAX_ACTORS, "10"),
            Map.entry(Key.ENRICH_GAZETTEER, "actors.yaml"),
            Map.entry(Key.AGGREGATE_APPLICATION_ID, "other"),
            Map.entry(Key.AGGREGATE_WINDOWS, "P1D"),
            Map.entry(Key.AGGREGATE_GRACE, "PT1H"),
            Map.entry(Key.AGGREGATE_PARTITIONS, "3"),
            Map.entry(Key.AGGREGATE_THREADS, "2"),
            Map.entry(Key.AGGREGATE_HOST, "0.0.0.0"),
            Map.entry(Key.AGGREGATE_PORT, "0"),
            Map.entry(Key.AGGREGATE_ADVERTISED_HOST, "here.example"),
            Map.entry(Key.AGGREGATE_STANDBYS, "1"),
            Map.entry(Key.AGGREGATE_CHANGE_FALSE_ALARMS, "100"),
            Map.entry(Key.AGGREGATE_CHANGE_MIN_ARTICLES, "9"),
            Map.entry(Key.AGGREGATE_CHANGE_MIN_HOURS, "3"),
            Map.entry(Key.AGGREGATE_CHANGE_MIN_EFFECT, "0.35"),
            Map.entry(Key.AGGREGATE_SURGE_FALSE_ALARMS, "100"),
            Map.entry(Key.AGGREGATE_SURGE_MIN_STORIES, "9"),
            Map.entry(Key.AGGREGATE_SURGE_MIN_HOURS, "3"),
            Map.entry(Key.AGGREGATE_SURGE_MIN_BASELINE, "50"),
            Map.entry(Key.AGGREGATE_SURGE_MIN_LIFT, "1.5"),
            Map.entry(Key.AGGREGATE_STORY_WINDOW, "P1D"),
            Map.entry(Key.AGGREGATE_ALERTS, "alerts.yaml"),
            Map.entry(Key.OPERATIONS_HOST, "0.0.0.0"),
            Map.entry(Key.OPERATIONS_PORT, "0"));
}
