package org.entente.schemas.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.entente.schemas.topic.Topics;

/**
 * Where the cluster and the schema registry are.
 *
 * @param bootstrapServers {@code host:port}, several with commas between
 * @param registryUrl base URL of an API that speaks as Confluent's Schema Registry does, several with commas between;
 *     {@code mock://name} stays in memory
 * @param extra further client properties, such as those of security; they win over ours
 */
public record KafkaConnection(String bootstrapServers, String registryUrl, Map<String, String> extra) {

    private static final String REGISTRY = "(https?|mock)://[^\\s,]+";

    /** @throws IllegalArgumentException naming the key and what is allowed */
    public KafkaConnection {
        if (!bootstrapServers.matches("[^\\s,:]+:\\d+(,\\s*[^\\s,:]+:\\d+)*")) {
            throw new IllegalArgumentException("kafka.bootstrap-servers is '" + bootstrapServers
                    + "': allowed is host:port, several with commas between");
        }
        if (!registryUrl.matches(REGISTRY + "(\\s*,\\s*" + REGISTRY + ")*")) {
            throw new IllegalArgumentException("registry.url is '" + withoutUsers(registryUrl)
                    + "': allowed is a URL that starts with http:// or https://, several with commas between");
        }
        extra = Map.copyOf(extra);
    }

    /** The properties of any Kafka client: a new map, free to be changed. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        properties.putAll(extra);
        return properties;
    }

    /** The base URLs of the registry, to be asked in this order. */
    public List<String> registryUrls() {
        return List.of(registryUrl.split("\\s*,\\s*"));
    }

    /** The registry's URL for people to read: without the user and password that may stand in it. */
    public String registryAddress() {
        return withoutUsers(registryUrl);
    }

    private static String withoutUsers(String urls) {
        return urls.replaceAll("://[^,\\s]*@", "://");
    }

    /**
     * The properties of any client of the registry, serializers among them: a new map, free to be changed. Such a client asks once
     * and waits for seconds only: whoever calls it asks again, by {@link org.entente.schemas.fault.Retry}, and can be interrupted.
     */
    public Map<String, Object> registryProperties() {
        Map<String, Object> properties = new HashMap<>(extra);
        properties.put("schema.registry.url", registryUrl);
        properties.put("avro.remove.java.properties", true);
        properties.putIfAbsent("max.retries", "0");
        properties.putIfAbsent("http.connect.timeout.ms", "2000");
        properties.putIfAbsent("http.read.timeout.ms", "5000");
        return properties;
    }
}
