package org.entente.schemas.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.jspecify.annotations.Nullable;

/** Makes the declared topics and schemas, and compares a cluster with them. */
public final class TopicAdmin {

    private static final int TIMEOUT_MS = 15_000;

    private TopicAdmin() {}

    /**
     * Makes all topics of the pipeline that are missing and registers their schemas; what is there stays as it is.
     *
     * @throws IllegalStateException if the cluster or the registry cannot be reached or refuses
     */
    public static void create(KafkaConnection connection, short replicationFactor) {
        create(connection, replicationFactor, Topics.ALL);
    }

    /**
     * Makes those of the topics that are missing and registers their schemas; what is there stays as it is.
     *
     * @throws IllegalStateException if the cluster or the registry cannot be reached or refuses
     */
    public static void create(KafkaConnection connection, short replicationFactor, List<TopicDeclaration> topics) {
        try (Admin admin = admin(connection)) {
            makeMissing(connection, admin, replicationFactor, topics);
        }
        try (SchemaRegistry registry = new SchemaRegistry(connection)) {
            for (TopicDeclaration topic : topics) {
                if (topic.value() != null) {
                    registry.register(topic, topic.subject().orElseThrow(), topic.value());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot close the registry's client: " + e.getMessage(), e);
        }
    }

    /** Whoever may make no topics can go on where all are there, so only what is missing is asked for. */
    static void makeMissing(
            KafkaConnection connection, Admin admin, short replicationFactor, List<TopicDeclaration> topics) {
        List<NewTopic> missing = missing(connection, admin, topics).stream()
                .map(topic -> topic.newTopic(replicationFactor))
                .toList();
        if (!missing.isEmpty()) {
            admin.createTopics(missing).values().forEach((name, future) -> {
                Exception cause = answer(connection, future).failure();
                if (cause != null && !(cause instanceof TopicExistsException)) {
                    throw new IllegalStateException("cannot make the topic " + name + ": " + cause.getMessage(), cause);
                }
            });
        }
        awaitLeaders(connection, admin, topics);
    }

    private static List<TopicDeclaration> missing(
            KafkaConnection connection, Admin admin, List<TopicDeclaration> topics) {
        Map<String, KafkaFuture<TopicDescription>> described =
                admin.describeTopics(names(topics)).topicNameValues();
        return topics.stream()
                .filter(topic -> {
                    Answer<TopicDescription> answer =
                            answer(connection, Objects.requireNonNull(described.get(topic.name())));
                    if (answer.failure() instanceof UnknownTopicOrPartitionException) {
                        return true;
                    }
                    answer.orThrow("cannot describe " + topic.name());
                    return false;
                })
                .toList();
    }

    private static List<String> names(List<TopicDeclaration> topics) {
        return topics.stream().map(TopicDeclaration::name).toList();
    }

    /** A topic just made may have no leaders for a moment, in which an idempotent producer can lose its place. */
    private static void awaitLeaders(KafkaConnection connection, Admin admin, List<TopicDeclaration> topics) {
        List<String> names = names(topics);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
        while (!haveLeaders(connection, admin, names)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the topics have been made, but some of their partitions have no leader after "
                                + TIMEOUT_MS / 1000 + " s: are all brokers up?");
            }
            Backoff.LEADERS.pause(1);
        }
    }

    private static boolean haveLeaders(KafkaConnection connection, Admin admin, List<String> names) {
        for (KafkaFuture<TopicDescription> future :
                admin.describeTopics(names).topicNameValues().values()) {
            Answer<TopicDescription> answer = answer(connection, future);
            if (answer.failure() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            boolean allLed = answer.orThrow("cannot describe the topics").partitions().stream()
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
            if (!allLed) {
                return false;
            }
        }
        return true;
    }

    /**
     * Compares the cluster and the registry with the declarations.
     *
     * @return the differences in words; empty if there are none
     * @throws IllegalStateException if the cluster or the registry cannot be reached
     */
    public static List<String> verify(KafkaConnection connection) {
        List<String> differences = new ArrayList<>();
        try (Admin admin = admin(connection);
                SchemaRegistry registry = new SchemaRegistry(connection)) {
            for (TopicDeclaration topic : Topics.ALL) {
                compare(connection, admin, topic, differences);
                if (topic.value() != null) {
                    registry.difference(topic, topic.subject().orElseThrow(), topic.value())
                            .ifPresent(differences::add);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot close the registry's client: " + e.getMessage(), e);
        }
        return differences;
    }

    private static void compare(
            KafkaConnection connection, Admin admin, TopicDeclaration topic, List<String> differences) {
        List<String> names = List.of(topic.name());
        Answer<TopicDescription> description = answer(
                connection,
                Objects.requireNonNull(
                        admin.describeTopics(names).topicNameValues().get(topic.name())));
        if (description.failure() instanceof UnknownTopicOrPartitionException) {
            differences.add(topic.name() + ": missing");
            return;
        }
        int partitions = description
                .orThrow("cannot describe " + topic.name())
                .partitions()
                .size();
        if (partitions != topic.partitions()) {
            differences.add(topic.name() + ": has " + partitions + " partitions, declared are " + topic.partitions());
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config config = answer(
                        connection,
                        Objects.requireNonNull(admin.describeConfigs(List.of(resource))
                                .values()
                                .get(resource)))
                .orThrow("cannot read the configuration of " + topic.name());
        topic.config().forEach((key, declared) -> {
            String actual = config.get(key).value();
            if (!declared.equals(actual)) {
                differences.add(topic.name() + ": " + key + " is " + actual + ", declared is " + declared);
            }
        });
    }

    /** Either a value or a failure. */
    private record Answer<T>(@Nullable T value, @Nullable Exception failure) {

        T orThrow(String what) {
            if (value == null) {
                throw new IllegalStateException(what + ": " + failure, failure);
            }
            return value;
        }
    }

    private static <T> Answer<T> answer(KafkaConnection connection, KafkaFuture<T> future) {
        try {
            return new Answer<>(future.get(TIMEOUT_MS, TimeUnit.MILLISECONDS), null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw unreachable(connection, e);
            }
            return new Answer<>(null, e.getCause() instanceof Exception cause ? cause : e);
        } catch (TimeoutException e) {
            throw unreachable(connection, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the cluster", e);
        }
    }

    private static IllegalStateException unreachable(KafkaConnection connection, Exception cause) {
        return new IllegalStateException(
                "no broker answers at " + connection.bootstrapServers() + ": check kafka.bootstrap-servers", cause);
    }

    private static Admin admin(KafkaConnection connection) {
        Map<String, Object> properties = new HashMap<>(connection.clientProperties());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return Admin.create(properties);
    }
}
