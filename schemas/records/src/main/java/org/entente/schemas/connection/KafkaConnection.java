package org.entente.schemas.connection;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.entente.schemas.topic.Topics;

/**
 * Where the cluster and the schema registry are.
 *
 * @param bootstrapServers {@code host:port}, several with commas between
 * @param registryUrl base URL of an API that speaks as Confluent's Schema Registry does; {@code mock://name} stays in memory
 * @param extra further client properties, such as those of security; they win over ours
 */
public record KafkaConnection(String bootstrapServers, String registryUrl, Map<String, String> extra) {

    /** @throws IllegalArgumentException naming the key and what is allowed */
    public KafkaConnection {
        if (!bootstrapServers.matches("[^\\s,:]+:\\d+(,\\s*[^\\s,:]+:\\d+)*")) {
            throw new IllegalArgumentException("kafka.bootstrap-servers is '" + bootstrapServers
                    + "': allowed is host:port, several with commas between");
        }
        if (!registryUrl.matches("(https?|mock)://.+")) {
            throw new IllegalArgumentException(
                    "registry.url is '" + registryUrl + "': allowed is a URL that starts with http:// or https://");
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

    /** The properties of any client of the registry, serializers among them: a new map, free to be changed. */
    public Map<String, Object> registryProperties() {
        Map<String, Object> properties = new HashMap<>(extra);
        properties.put("schema.registry.url", registryUrl);
        properties.put("avro.remove.java.properties", true);
        return properties;
    }
}
