package org.entente.local.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every configuration key. In the environment a key is {@code ENTENTE_} and its name in capitals with underscores for dots and
 * hyphens. A default in angle brackets is taken from other keys.
 */
public enum Key {
    DATA("data", Kind.TEXT, ".entente-data", "directory of the embedded stack and of the stages' state"),

    KAFKA_BOOTSTRAP_SERVERS(
            "kafka.bootstrap-servers", Kind.TEXT, "<broker.host:broker.port>", "the cluster that the commands talk to"),
    REGISTRY_URL(
            "registry.url",
            Kind.TEXT,
            "<registry.host:registry.port>",
            "base URL of its schema registry, or several with commas between"),
    API_URL("api.url", Kind.TEXT, "<aggregate.host:aggregate.port>", "base URL of the API that is asked"),
    TOPICS_REPLICATION_FACTOR("topics.replication-factor", Kind.NUMBER, "1", "copies of each topic that is made"),

    BROKER_HOST("broker.host", Kind.TEXT, "localhost", "address of the embedded broker, also told to its clients"),
    BROKER_PORT("broker.port", Kind.NUMBER, "9092", "its port; 0 for any free one"),
    BROKER_CONTROLLER_PORT("broker.controller-port", Kind.NUMBER, "0", "its port for itself; 0 for any free one"),
    REGISTRY_HOST("registry.host", Kind.TEXT, "localhost", "address of the embedded registry"),
    REGISTRY_PORT("registry.port", Kind.NUMBER, "8081", "its port; 0 for any free one"),

    INGEST_TRANSACTIONAL_ID(
            "ingest.transactional-id", Kind.TEXT, "entente-ingest", "the producer's name on the cluster"),
    INGEST_BATCH_SIZE("ingest.batch-size", Kind.NUMBER, "500", "documents per transaction, 1 to 10000"),
    INGEST_MAX_DOCUMENT_BYTES(
            "ingest.max-document-bytes", Kind.NUMBER, "8323072", "a longer document is refused; 1024 to 8323072"),
    INGEST_FUTURE_SKEW(
            "ingest.future-skew", Kind.DURATION, "PT10M", "how far ahead of our clock a date is still believed"),
    INGEST_INPUTS(
            "ingest.inputs", Kind.TEXTS, "-", "what run ingest publishes: files, directories, - for standard input"),
    INGEST_LINGER(
            "ingest.linger", Kind.DURATION, "PT0.3S", "how long a batch that is not full waits, PT0.001S to PT1M"),
    INGEST_SOURCES("ingest.sources", Kind.TEXT, "none", "the YAML file of feeds, spool directories and push clients"),
    INGEST_SOURCES_GROUP(
            "ingest.sources-group",
            Kind.TEXT,
            "entente-ingest-sources",
            "consumer group of the instances that share one file's feeds"),
    INGEST_INSTANCE("ingest.instance", Kind.TEXT, "<host name>", "what this instance is called in the feeds' statuses"),
    INGEST_POLL_WORKERS("ingest.poll-workers", Kind.NUMBER, "32", "polls at a time, 1 to 512"),
    INGEST_FETCH_CONTACT(
            "ingest.fetch.contact", Kind.TEXT, "none", "URL or address of the operator, told to every server"),
    INGEST_FETCH_DELAY_PER_HOST(
            "ingest.fetch.delay-per-host", Kind.DURATION, "PT1S", "between two requests to one host, PT0S to PT1H"),
    INGEST_FETCH_CONNECTIONS_PER_HOST(
            "ingest.fetch.connections-per-host", Kind.NUMBER, "2", "requests at one host at a time, 1 to 64"),
    INGEST_FETCH_ALLOWED_PRIVATE(
            "ingest.fetch.allowed-private",
            Kind.TEXTS,
            "none",
            "hosts and blocks such as 10.1.0.0/16 that may be fetched from though they are not public"),
    INGEST_WEBSUB_KEY_FILE(
            "ingest.websub.key-file", Kind.TEXT, "none", "16 bytes or more, from which paths and secrets are made"),
    INGEST_WEBSUB_LEASE(
            "ingest.websub.lease", Kind.DURATION, "P10D", "how long a subscription is asked for, PT5M to P60D"),
    INGEST_HTTP_HOST(
            "ingest.http.host", Kind.TEXT, "127.0.0.1", "address to which stories are pushed; 0.0.0.0 for all"),
    INGEST_HTTP_PORT("ingest.http.port", Kind.NUMBER, "8083", "its port; 0 for any free one"),
    INGEST_HTTP_KEYSTORE("ingest.http.keystore", Kind.TEXT, "none", "PKCS #12 file with its certificate, for TLS"),
    INGEST_HTTP_KEYSTORE_PASSWORD_FILE(
            "ingest.http.keystore-password-file", Kind.TEXT, "none", "the file that holds the keystore's password"),
    INGEST_HTTP_PUBLIC_URL(
            "ingest.http.public-url", Kind.TEXT, "none", "where hubs reach this instance; turns WebSub on"),
    INGEST_HTTP_MAX_BODY_BYTES(
            "ingest.http.max-body-bytes", Kind.NUMBER, "8388608", "a longer body is refused, packed or not"),
    INGEST_HTTP_BODY_TIMEOUT(
            "ingest.http.body-timeout", Kind.DURATION, "PT30S", "within which a whole body must have come"),
    INGEST_HTTP_COMMIT_TIMEOUT(
            "ingest.http.commit-timeout", Kind.DURATION, "PT30S", "how long a request waits for the broker"),
    INGEST_HTTP_CONCURRENCY("ingest.http.concurrency", Kind.NUMBER, "16", "requests at work at a time, 1 to 200"),

    ENRICH_APPLICATION_ID("enrich.application-id", Kind.TEXT, "entente-enrich", "consumer group and topic prefix"),
    ENRICH_THREADS("enrich.threads", Kind.NUMBER, "1", "stream threads, 1 to 64"),
    ENRICH_MAX_ACTORS("enrich.max-actors", Kind.NUMBER, "30", "most actors kept per article, 2 to 1000"),
    ENRICH_GAZETTEER(
            "enrich.gazetteer", Kind.TEXT, "none", "a YAML file of actors of your own, read again when it changes"),

    AGGREGATE_APPLICATION_ID(
            "aggregate.application-id", Kind.TEXT, "entente-aggregate", "consumer group and topic prefix"),
    AGGREGATE_WINDOWS(
            "aggregate.windows", Kind.DURATIONS, "PT1H,P1D,P7D,P30D", "rolling windows; fixed while there is state"),
    AGGREGATE_GRACE("aggregate.grace", Kind.DURATION, "P1D", "an article further behind the event-time clock is late"),
    AGGREGATE_PARTITIONS(
            "aggregate.partitions", Kind.NUMBER, "2", "partitions of the deltas; fixed while there is state"),
    AGGREGATE_THREADS("aggregate.threads", Kind.NUMBER, "1", "stream threads"),
    AGGREGATE_HOST("aggregate.host", Kind.TEXT, "127.0.0.1", "address of the HTTP API; 0.0.0.0 for all"),
    AGGREGATE_PORT("aggregate.port", Kind.NUMBER, "8080", "port of the HTTP API; 0 for any free one"),
    AGGREGATE_ADVERTISED_HOST(
            "aggregate.advertised-host",
            Kind.TEXT,
            "<aggregate.host>",
            "host at which other instances reach this one's API"),
    AGGREGATE_STANDBYS(
            "aggregate.standbys",
            Kind.NUMBER,
            "0",
            "other instances that keep a copy of what one counts; 1 where several run"),
    AGGREGATE_CHANGE_FALSE_ALARMS(
            "aggregate.change.false-alarms",
            Kind.NUMBER,
            "10000",
            "one false change of stance in so many hours with a score, of all pairs together; 100 to 100000000"),
    AGGREGATE_CHANGE_MIN_ARTICLES(
            "aggregate.change.min-articles", Kind.NUMBER, "5", "fewest articles on either side of a change, from 2"),
    AGGREGATE_CHANGE_MIN_HOURS(
            "aggregate.change.min-hours", Kind.NUMBER, "5", "fewest hours with a score on either side, from 2"),
    AGGREGATE_CHANGE_MIN_EFFECT(
            "aggregate.change.min-effect", Kind.DECIMAL, "0.2", "least difference of the mean scores, up to 2"),
    AGGREGATE_SURGE_FALSE_ALARMS(
            "aggregate.surge.false-alarms",
            Kind.NUMBER,
            "100000",
            "one false surge in so many stories of pairs, of all pairs together; 100 to 100000000"),
    AGGREGATE_SURGE_MIN_STORIES("aggregate.surge.min-stories", Kind.NUMBER, "5", "fewest stories in a surge, from 2"),
    AGGREGATE_SURGE_MIN_HOURS("aggregate.surge.min-hours", Kind.NUMBER, "2", "fewest hours with such a story, from 1"),
    AGGREGATE_SURGE_MIN_BASELINE(
            "aggregate.surge.min-baseline", Kind.NUMBER, "100", "fewest articles on anybody before a surge, from 1"),
    AGGREGATE_SURGE_MIN_LIFT(
            "aggregate.surge.min-lift", Kind.DECIMAL, "2", "times what the two actors' own numbers explain, 1 to 1000"),
    AGGREGATE_STORY_WINDOW(
            "aggregate.story-window",
            Kind.DURATION,
            "P3D",
            "how far apart near-duplicates may be to be one story; fixed while there is state"),

    AGGREGATE_ALERTS(
            "aggregate.alerts", Kind.TEXT, "none", "the YAML file of those who are told of changes and surges"),

    OPERATIONS_HOST(
            "operations.host", Kind.TEXT, "127.0.0.1", "address of health and metrics of run ingest and run enrich"),
    OPERATIONS_PORT("operations.port", Kind.NUMBER, "8082", "their port; 0 for any free one");

    /** Keys under this prefix go to every Kafka client as they are. */
    static final String CLIENT_PROPERTIES = "kafka.properties.";

    private final String path;
    private final Kind kind;
    private final String fallback;
    private final String meaning;

    Key(String path, Kind kind, String fallback, String meaning) {
        this.path = path;
        this.kind = kind;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** As written in the file, with dots between sections. */
    public String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    /** What applies where nothing is said, as text. */
    public String fallback() {
        return fallback;
    }

    /** What it decides, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Its name in the environment. */
    public String variable() {
        return "ENTENTE_" + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<Key> at(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }
}
