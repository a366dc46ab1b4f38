package org.entente.local.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.aggregate.AggregateStage;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.Backlog;
import org.entente.local.stack.TemporaryDirectory;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;

/** The counting alone, on an embedded broker, over articles that are enriched already. */
public final class AggregateBench {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WARMING = 300;
    private static final List<TopicDeclaration> WRITTEN = List.of(
            Topics.CO_MENTION_HOURLY,
            Topics.CO_MENTION_ROLLING,
            Topics.CO_MENTION_SURGE,
            Topics.STANCE_HOURLY,
            Topics.STANCE_CHANGE);

    private final int batch;
    private final int batches;
    private final Consumer<String> progress;

    /**
     * @param batch articles that are timed together
     * @param batches how many such batches
     * @param progress gets a line for each part
     */
    public AggregateBench(int batch, int batches, Consumer<String> progress) {
        this.batch = batch;
        this.batches = batches;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param records records written for one article
     * @param ofSameBytes the rate as a share of reading the articles and writing the same records without counting
     * @param ofArticles the rate as a share of reading the articles and writing them once
     * @param firstPairs pairs after the first batch
     * @param lastPairs pairs after the last one
     * @param growth cost of an article in the last batch over that in the first one
     * @param longWindow cost of an article with a window of thirty days over that with one of an hour, no other window kept
     */
    public record Result(
            double records,
            double ofSameBytes,
            double ofArticles,
            int firstPairs,
            int lastPairs,
            double growth,
            double longWindow) {}

    /** Runs all of it. */
    public Result run() {
        try (TemporaryDirectory directory = TemporaryDirectory.make("entente-bench");
                EmbeddedBroker broker = new EmbeddedBroker(directory.path().resolve("broker"), "localhost", 0, 0)) {
            broker.start();
            KafkaConnection kafka = new KafkaConnection(broker.bootstrapServers(), "mock://bench", Map.of());
            TopicAdmin.create(kafka, (short) 1);
            BenchArticles articles = new BenchArticles(200 * batch);
            try (Feed feed = new Feed(kafka)) {
                return new Run(kafka, directory.path(), articles, feed).result();
            }
        }
    }

    private final class Run {

        private final KafkaConnection kafka;
        private final Path directory;
        private final BenchArticles articles;
        private final Feed feed;

        Run(KafkaConnection kafka, Path directory, BenchArticles articles, Feed feed) {
            this.kafka = kafka;
            this.directory = directory;
            this.articles = articles;
            this.feed = feed;
        }

        Result result() {
            feed.send(articles.next(WARMING));
            List<Long> times = new ArrayList<>();
            List<RawCopy.Bytes> written = new ArrayList<>();
            List<RawCopy.Bytes> read = new ArrayList<>();
            Map<TopicPartition, Long> last = new HashMap<>();
            int firstPairs = 0;
            try (Counting counting = new Counting("all", "PT1H,P1D,P7D,P30D")) {
                for (int i = 0; i < batches; i++) {
                    List<CommittedRecords> outputs = new ArrayList<>();
                    if (i == batches - 1) {
                        WRITTEN.forEach(topic -> outputs.add(new CommittedRecords(kafka, topic.name())));
                        outputs.forEach(CommittedRecords::skipToEnd);
                        last.putAll(feed.ends());
                    }
                    List<EnrichedArticle> next = articles.next(batch);
                    times.add(counting.time(next));
                    progress.accept("counted " + (i + 1) * batch + " articles, " + articles.pairs() + " pairs");
                    firstPairs = i == 0 ? articles.pairs() : firstPairs;
                    outputs.forEach(output -> {
                        output.catchUp(record ->
                                written.add(new RawCopy.Bytes(record.topic(), bytes(record.key()), record.value())));
                        output.close();
                    });
                }
            }
            read.addAll(feed.sent());
            RawCopy raw = new RawCopy(kafka);
            raw.copy("warm", last, batch, written);
            double same = raw.copy("same", last, batch, written);
            double copied = raw.copy("articles", last, batch, read);
            progress.accept("copied the last " + batch + " articles and their " + written.size() + " records");
            double counted = times.get(batches - 1);
            return new Result(
                    (double) written.size() / batch,
                    same / counted,
                    copied / counted,
                    firstPairs,
                    articles.pairs(),
                    counted / times.get(0),
                    window("P30D") / (double) window("PT1H"));
        }

        private long window(String window) {
            try (Counting counting = new Counting(window, window)) {
                long time = counting.time(articles.next(batch));
                progress.accept("counted with one window, " + window);
                return time;
            }
        }

        /** A stage that has counted all that has been sent so far. */
        private final class Counting implements AutoCloseable {

            private final AggregateStage stage;
            private final Backlog backlog;

            Counting(String name, String windows) {
                Settings settings = Settings.of(Configuration.load(
                        null,
                        Map.of(),
                        List.of(
                                "data=" + directory,
                                "kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "registry.url=http://localhost:1",
                                "aggregate.application-id=bench-" + name,
                                "aggregate.windows=" + windows,
                                "aggregate.port=0")));
                stage = new AggregateStage(
                        kafka,
                        settings.aggregate(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        directory.resolve(name));
                backlog = new Backlog(settings);
                stage.start();
                await();
            }

            long time(List<EnrichedArticle> next) {
                long start = System.nanoTime();
                feed.send(next);
                await();
                return System.nanoTime() - start;
            }

            private void await() {
                if (!backlog.await(PATIENCE, pending -> {})) {
                    throw new IllegalStateException("the counting does not get on; the log says why");
                }
            }

            @Override
            public void close() {
                backlog.close();
                stage.close();
            }
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** The enriched articles, as the stage before would write them. */
    private static final class Feed implements AutoCloseable {

        private final KafkaProducer<String, byte[]> producer;
        private final Serializer<EnrichedArticle> serializer;
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private List<RawCopy.Bytes> sent = List.of();

        Feed(KafkaConnection kafka) {
            Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
            properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            // A new topic may refuse the first batch and take the second one, after which the first one can never
            // follow.
            properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
            serializer = new AvroSerdes(kafka).of(EnrichedArticle.class).serializer();
            producer.partitionsFor(Topics.ARTICLE_ENRICHED.name())
                    .forEach(info -> ends.put(new TopicPartition(info.topic(), info.partition()), 0L));
        }

        void send(List<EnrichedArticle> articles) {
            String topic = Topics.ARTICLE_ENRICHED.name();
            List<RawCopy.Bytes> records = new ArrayList<>();
            List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
            for (EnrichedArticle article : articles) {
                byte[] value = serializer.serialize(topic, article);
                records.add(new RawCopy.Bytes(topic, bytes(article.getId()), value));
                acknowledged.add(producer.send(new ProducerRecord<>(topic, article.getId(), value)));
            }
            producer.flush();
            for (Future<RecordMetadata> one : acknowledged) {
                RecordMetadata at = at(one);
                ends.merge(new TopicPartition(topic, at.partition()), at.offset() + 1, Math::max);
            }
            sent = records;
        }

        private static RecordMetadata at(Future<RecordMetadata> acknowledged) {
            try {
                return acknowledged.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an article was not taken: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sending articles", e);
            }
        }

        /** One past the last article of each partition. */
        Map<TopicPartition, Long> ends() {
            return Map.copyOf(ends);
        }

        /** What was sent last. */
        List<RawCopy.Bytes> sent() {
            return sent;
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
