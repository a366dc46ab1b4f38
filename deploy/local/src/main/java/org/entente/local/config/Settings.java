package org.entente.local.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.ClusterSettings;
import org.entente.aggregate.StorySettings;
import org.entente.aggregate.alert.AlertSettings;
import org.entente.aggregate.change.ChangeSettings;
import org.entente.aggregate.surge.SurgeSettings;
import org.entente.enrich.EnrichSettings;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.live.LiveSettings;
import org.entente.ingest.live.LiveSettings.HubAccess;
import org.entente.ingest.push.PushServerSettings;
import org.entente.ingest.source.LiveSourcesSettings;
import org.entente.schemas.connection.KafkaConnection;

/**
 * The configuration as the parts of the system take it, checked.
 *
 * @param data directory of the embedded stack and of the stages' state
 * @param kafka the cluster that the commands talk to; by default the embedded one
 * @param api base URL of the HTTP API that is asked
 * @param replicationFactor copies of each topic that is made
 * @param embedded where the embedded broker and registry listen
 * @param live the live sources of the ingest stage
 * @param operations where the stages that have no API serve health and metrics
 */
public record Settings(
        Path data,
        KafkaConnection kafka,
        URI api,
        short replicationFactor,
        EmbeddedSettings embedded,
        OperationsSettings operations,
        IngestSettings ingest,
        LiveSettings live,
        EnrichSettings enrich,
        AggregateSettings aggregate) {

    /** @throws ConfigurationException if a value is not possible; it names the key, the value and what is allowed */
    public static Settings of(Configuration configuration) {
        try {
            return build(configuration);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }

    /** These settings with the addresses that are really listened on. */
    public Settings at(KafkaConnection cluster, int apiPort) {
        URI listening = URI.create("http://" + dialled(aggregate.host()) + ':' + apiPort);
        return new Settings(
                data, cluster, listening, replicationFactor, embedded, operations, ingest, live, enrich, aggregate);
    }

    private static Settings build(Configuration configuration) {
        EmbeddedSettings embedded = new EmbeddedSettings(
                configuration.text(Key.BROKER_HOST),
                configuration.number(Key.BROKER_PORT),
                configuration.number(Key.BROKER_CONTROLLER_PORT),
                configuration.text(Key.REGISTRY_HOST),
                configuration.number(Key.REGISTRY_PORT));
        AggregateSettings aggregate = aggregate(configuration);
        return new Settings(
                Path.of(configuration.text(Key.DATA)),
                new KafkaConnection(
                        configuration.isSet(Key.KAFKA_BOOTSTRAP_SERVERS)
                                ? configuration.text(Key.KAFKA_BOOTSTRAP_SERVERS)
                                : embedded.bootstrapServers(),
                        configuration.isSet(Key.REGISTRY_URL)
                                ? configuration.text(Key.REGISTRY_URL)
                                : embedded.registryUrl(),
                        configuration.clientProperties()),
                url(
                        Key.API_URL,
                        configuration.isSet(Key.API_URL)
                                ? configuration.text(Key.API_URL)
                                : "http://" + dialled(aggregate.host()) + ':' + aggregate.port()),
                (short) within(Key.TOPICS_REPLICATION_FACTOR, configuration, 1, 100),
                embedded,
                new OperationsSettings(
                        configuration.text(Key.OPERATIONS_HOST), configuration.number(Key.OPERATIONS_PORT)),
                new IngestSettings(
                        configuration.text(Key.INGEST_TRANSACTIONAL_ID),
                        configuration.number(Key.INGEST_BATCH_SIZE),
                        configuration.number(Key.INGEST_MAX_DOCUMENT_BYTES),
                        configuration.duration(Key.INGEST_FUTURE_SKEW),
                        configuration.texts(Key.INGEST_INPUTS).stream()
                                .map(Path::of)
                                .toList(),
                        configuration.duration(Key.INGEST_LINGER)),
                live(configuration),
                new EnrichSettings(
                        configuration.text(Key.ENRICH_APPLICATION_ID),
                        configuration.number(Key.ENRICH_THREADS),
                        configuration.number(Key.ENRICH_MAX_ACTORS),
                        path(configuration, Key.ENRICH_GAZETTEER).orElse(null)),
                aggregate);
    }

    private static LiveSettings live(Configuration configuration) {
        String instance =
                configuration.isSet(Key.INGEST_INSTANCE) ? configuration.text(Key.INGEST_INSTANCE) : hostName();
        FetchSettings usual = FetchSettings.defaults();
        return new LiveSettings(
                path(configuration, Key.INGEST_SOURCES).orElse(null),
                new LiveSourcesSettings(
                        instance,
                        configuration.text(Key.INGEST_SOURCES_GROUP),
                        configuration.number(Key.INGEST_POLL_WORKERS)),
                new FetchSettings(
                        configuration.isSet(Key.INGEST_FETCH_CONTACT)
                                ? configuration.text(Key.INGEST_FETCH_CONTACT)
                                : null,
                        usual.limits(),
                        usual.redirects(),
                        usual.allowDowngrade(),
                        configuration.number(Key.INGEST_FETCH_CONNECTIONS_PER_HOST),
                        configuration.duration(Key.INGEST_FETCH_DELAY_PER_HOST),
                        configuration.isSet(Key.INGEST_FETCH_ALLOWED_PRIVATE)
                                ? configuration.texts(Key.INGEST_FETCH_ALLOWED_PRIVATE)
                                : List.of(),
                        usual.ports()),
                http(configuration),
                hubs(configuration));
    }

    private static HubAccess hubs(Configuration configuration) {
        return new HubAccess(
                configuration.isSet(Key.INGEST_HTTP_PUBLIC_URL)
                        ? url(Key.INGEST_HTTP_PUBLIC_URL, configuration.text(Key.INGEST_HTTP_PUBLIC_URL))
                        : null,
                path(configuration, Key.INGEST_WEBSUB_KEY_FILE).orElse(null),
                configuration.duration(Key.INGEST_WEBSUB_LEASE));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "entente";
        }
    }

    private static PushServerSettings http(Configuration configuration) {
        return new PushServerSettings(
                configuration.text(Key.INGEST_HTTP_HOST),
                configuration.number(Key.INGEST_HTTP_PORT),
                path(configuration, Key.INGEST_HTTP_KEYSTORE).orElse(null),
                path(configuration, Key.INGEST_HTTP_KEYSTORE_PASSWORD_FILE).orElse(null),
                configuration.number(Key.INGEST_HTTP_MAX_BODY_BYTES),
                configuration.duration(Key.INGEST_HTTP_BODY_TIMEOUT),
                configuration.duration(Key.INGEST_HTTP_COMMIT_TIMEOUT),
                configuration.number(Key.INGEST_HTTP_CONCURRENCY));
    }

    /** Empty where nothing is set. */
    private static Optional<Path> path(Configuration configuration, Key key) {
        return configuration.isSet(key) ? Optional.of(Path.of(configuration.text(key))) : Optional.empty();
    }

    private static AggregateSettings aggregate(Configuration configuration) {
        return new AggregateSettings(
                configuration.text(Key.AGGREGATE_APPLICATION_ID),
                configuration.durations(Key.AGGREGATE_WINDOWS),
                configuration.duration(Key.AGGREGATE_GRACE),
                configuration.number(Key.AGGREGATE_PARTITIONS),
                configuration.number(Key.AGGREGATE_THREADS),
                configuration.text(Key.AGGREGATE_HOST),
                configuration.number(Key.AGGREGATE_PORT),
                new ClusterSettings(
                        configuration.isSet(Key.AGGREGATE_ADVERTISED_HOST)
                                ? configuration.text(Key.AGGREGATE_ADVERTISED_HOST)
                                : "",
                        configuration.number(Key.AGGREGATE_STANDBYS)),
                new ChangeSettings(
                        configuration.number(Key.AGGREGATE_CHANGE_FALSE_ALARMS),
                        configuration.number(Key.AGGREGATE_CHANGE_MIN_ARTICLES),
                        configuration.number(Key.AGGREGATE_CHANGE_MIN_HOURS),
                        configuration.decimal(Key.AGGREGATE_CHANGE_MIN_EFFECT)),
                new SurgeSettings(
                        configuration.number(Key.AGGREGATE_SURGE_FALSE_ALARMS),
                        configuration.number(Key.AGGREGATE_SURGE_MIN_STORIES),
                        configuration.number(Key.AGGREGATE_SURGE_MIN_HOURS),
                        configuration.number(Key.AGGREGATE_SURGE_MIN_BASELINE),
                        configuration.decimal(Key.AGGREGATE_SURGE_MIN_LIFT)),
                new StorySettings(configuration.duration(Key.AGGREGATE_STORY_WINDOW)),
                new AlertSettings(path(configuration, Key.AGGREGATE_ALERTS).orElse(null)));
    }

    /** Where to reach what listens on the host: an address that stands for all of them cannot be dialled. */
    private static String dialled(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }

    private static int within(Key key, Configuration configuration, int least, int most) {
        int value = configuration.number(key);
        if (value < least || value > most) {
            throw new ConfigurationException(key.path() + " is " + value + ": allowed is " + least + " to " + most);
        }
        return value;
    }

    private static URI url(Key key, String value) {
        if (!value.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new ConfigurationException(
                    key.path() + " is '" + value + "': allowed is a URL that starts with http:// or https://");
        }
        return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }
}
