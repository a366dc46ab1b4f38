package org.entente.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of a cluster that holds some of the topics. */
final class TopicAdminTest {

    private static final List<TopicDeclaration> TOPICS = List.of(Topics.ARTICLE_RAW, Topics.ARTICLE_LATE);
    private static final KafkaConnection CONNECTION =
            new KafkaConnection("localhost:9092", "mock://topic-admin", Map.of());

    private final Set<String> there = new HashSet<>();
    private final List<String> wanted = new ArrayList<>();

    @Test
    void shouldAskForNothingWhereAllTopicsAreThere() {
        there.addAll(List.of("news.article.raw", "news.article.late"));

        TopicAdmin.makeMissing(CONNECTION, cluster(topic -> new TopicAuthorizationException(topic)), (short) 1, TOPICS);

        assertThat(wanted).isEmpty();
    }

    @Test
    void shouldMakeWhatIsMissing() {
        there.add("news.article.raw");

        TopicAdmin.makeMissing(CONNECTION, cluster(topic -> null), (short) 1, TOPICS);

        assertThat(wanted).containsExactly("news.article.late");
    }

    @Test
    void shouldTakeATopicThatAnotherHasMadeMeanwhile() {
        TopicAdmin.makeMissing(CONNECTION, cluster(topic -> new TopicExistsException(topic)), (short) 1, TOPICS);

        assertThat(wanted).containsExactly("news.article.raw", "news.article.late");
    }

    @Test
    void shouldSayWhichTopicItMayNotMake() {
        there.add("news.article.raw");

        assertThatThrownBy(() -> TopicAdmin.makeMissing(
                        CONNECTION, cluster(topic -> new TopicAuthorizationException(topic)), (short) 1, TOPICS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot make the topic news.article.late");
    }

    /** @param refusal why a topic is not made now; null where it is */
    private Admin cluster(Function<String, @Nullable Exception> refusal) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "describeTopics" -> described((Collection<?>) arguments[0]);
                    case "createTopics" -> created((Collection<?>) arguments[0], refusal);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private DescribeTopicsResult described(Collection<?> names) {
        Map<String, KafkaFuture<TopicDescription>> answers = new HashMap<>();
        for (Object each : names) {
            String name = (String) each;
            answers.put(
                    name,
                    there.contains(name)
                            ? KafkaFuture.completedFuture(description(name))
                            : failed(new UnknownTopicOrPartitionException(name)));
        }
        return new DescribeTopicsResult(null, answers) {};
    }

    private static TopicDescription description(String name) {
        Node node = new Node(1, "localhost", 9092);
        return new TopicDescription(
                name, false, List.of(new TopicPartitionInfo(0, node, List.of(node), List.of(node))));
    }

    private CreateTopicsResult created(Collection<?> topics, Function<String, @Nullable Exception> refusal) {
        Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> answers = new HashMap<>();
        for (Object each : topics) {
            String name = ((NewTopic) each).name();
            wanted.add(name);
            Exception refused = refusal.apply(name);
            if (refused == null || refused instanceof TopicExistsException) {
                there.add(name);
            }
            answers.put(name, refused == null ? KafkaFuture.completedFuture(null) : failed(refused));
        }
        return new CreateTopicsResult(answers) {};
    }

    private static <T> KafkaFuture<T> failed(Exception cause) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        future.completeExceptionally(cause);
        return future;
    }
}
