package org.entente.schemas.topic;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.fault.Retry;
import org.entente.schemas.serde.TrustedRecords;

/** The declared subjects in a registry, which is asked again for some seconds where it is away. */
final class SchemaRegistry implements AutoCloseable {

    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int NOT_FOUND = 404;

    private final KafkaConnection connection;
    private final SchemaRegistryClient client;

    SchemaRegistry(KafkaConnection connection) {
        TrustedRecords.trust();
        this.connection = connection;
        this.client = SchemaRegistryClientFactory.newClient(
                connection.registryUrls(),
                Topics.ALL.size() * 4,
                List.of(new AvroSchemaProvider()),
                connection.registryProperties(),
                Map.of());
    }

    void register(TopicDeclaration topic, String subject, Schema schema) {
        Retry.call(Backoff.REGISTRY, () -> {
            registerOnce(topic, subject, schema);
            return null;
        });
    }

    private void registerOnce(TopicDeclaration topic, String subject, Schema schema) {
        try {
            client.register(subject, written(schema));
            client.updateCompatibility(subject, COMPATIBILITY);
        } catch (IOException | RestClientException e) {
            throw failed("cannot register the schema of " + topic.name(), e);
        }
    }

    /** What is wrong with the subject, in words; empty if nothing is. */
    Optional<String> difference(TopicDeclaration topic, String subject, Schema schema) {
        return Retry.call(Backoff.REGISTRY, () -> differenceOnce(topic, subject, schema));
    }

    private Optional<String> differenceOnce(TopicDeclaration topic, String subject, Schema schema) {
        try {
            client.getId(subject, written(schema));
            String compatibility = client.getCompatibility(subject);
            return compatibility.equals(COMPATIBILITY)
                    ? Optional.empty()
                    : Optional.of(subject + ": compatibility is " + compatibility + ", declared is " + COMPATIBILITY);
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND && !Faults.mayPassLater(e)) {
                return Optional.of(subject + ": the declared schema or its compatibility is not registered");
            }
            throw failed("cannot look up the schema of " + topic.name(), e);
        } catch (IOException e) {
            throw failed("cannot look up the schema of " + topic.name(), e);
        }
    }

    /** The schema as the serializer writes it, without what it says to Java only. */
    private static AvroSchema written(Schema schema) {
        Object any = SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        return new AvroSchema(AvroSchemaUtils.getSchema(any, false, false, true));
    }

    private IllegalStateException failed(String what, Exception cause) {
        return new IllegalStateException(
                what + " at the registry " + connection.registryAddress() + ": " + cause.getMessage()
                        + " (check registry.url)",
                cause);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
