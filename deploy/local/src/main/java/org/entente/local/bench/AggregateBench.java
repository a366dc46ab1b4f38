package org.entente.local.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.entente.aggregate.AggregateStage;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.Backlog;
import org.entente.local.stack.TemporaryDirectory;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.read.CommittedRecords;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;

/** The counting alone, on an embedded broker, over articles that are enriched already. */
public final class AggregateBench {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WARMING = 250;
    private static final int WARMED = 2;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
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
     * @param growth processor time of an article in the last batch over that in the first one
     * @param copies articles that turned out to belong to an earlier one's story, as a share of all
     * @param longWindow processor time of an article with a window of thirty days over that with one of an hour, no other window kept
     */
    public record Result(
            double records,
            double ofSameBytes,
            double ofArticles,
            int firstPairs,
            int lastPairs,
            double growth,
            double copies,
            double longWindow) {}

    /** Runs all of it. */
    public Result run() {
        try (TemporaryDirectory directory = TemporaryDirectory.makeForInterruptedWork("entente-bench");
                EmbeddedBroker broker = new EmbeddedBroker(directory.path().resolve("broker"), "localhost", 0, 0)) {
            broker.start();
            KafkaConnection kafka = new KafkaConnection(broker.bootstrapServers(), "mock://bench", Map.of());
            TopicAdmin.create(kafka, (short) 1);
            BenchArticles articles = new BenchArticles(200 * batch);
            try (ArticleFeed feed = new ArticleFeed(kafka)) {
                return new Run(kafka, directory.path(), articles, feed).result();
            }
        }
    }

    /**
     * What a batch takes.
     *
     * @param processorNanos of all threads, the broker's and the stores' as well: what else runs on the machine does not count
     */
    private record Cost(double nanos, double processorNanos) {}

    private final class Run {

        private final KafkaConnection kafka;
        private final Path directory;
        private final BenchArticles articles;
        private final ArticleFeed feed;

        Run(KafkaConnection kafka, Path directory, BenchArticles articles, ArticleFeed feed) {
            this.kafka = kafka;
            this.directory = directory;
            this.articles = articles;
            this.feed = feed;
        }

        Result result() {
            feed.send(articles.next(WARMING));
            List<Cost> costs = new ArrayList<>();
            List<RawCopy.Bytes> written = new ArrayList<>();
            List<RawCopy.Bytes> read = new ArrayList<>();
            Map<TopicPartition, Long> last = new HashMap<>();
            int firstPairs = 0;
            double copies;
            warm();
            try (Counting counting = new Counting("all", "PT1H,P1D,P7D,P30D")) {
                for (int i = 0; i < batches; i++) {
                    List<CommittedRecords> outputs = new ArrayList<>();
                    if (i == batches - 1) {
                        WRITTEN.forEach(topic -> outputs.add(new CommittedRecords(kafka, topic.name())));
                        outputs.forEach(CommittedRecords::skipToEnd);
                        last.putAll(feed.ends());
                    }
                    List<EnrichedArticle> next = articles.next(batch);
                    costs.add(counting.cost(next));
                    progress.accept("counted " + (i + 1) * batch + " articles, " + articles.pairs() + " pairs");
                    firstPairs = i == 0 ? articles.pairs() : firstPairs;
                    outputs.forEach(output -> {
                        output.catchUp(
                                record -> written.add(new RawCopy.Bytes(record.topic(), record.key(), record.value())));
                        output.close();
                    });
                }
                copies = counting.merged() / (WARMING + (double) batch * batches);
            }
            read.addAll(feed.sent());
            RawCopy raw = new RawCopy(kafka);
            raw.copy("warm", last, batch, written);
            double same = raw.copy("same", last, batch, written);
            double copied = raw.copy("articles", last, batch, read);
            progress.accept("copied the last " + batch + " articles and their " + written.size() + " records");
            Cost counted = costs.get(batches - 1);
            return new Result(
                    (double) written.size() / batch,
                    same / counted.nanos(),
                    copied / counted.nanos(),
                    firstPairs,
                    articles.pairs(),
                    counted.processorNanos() / costs.get(0).processorNanos(),
                    copies,
                    window("P30D") / window("PT1H"));
        }

        /** So that the first batch meets code that is as quick as it is for the last one. */
        private void warm() {
            for (int i = 0; i < WARMED; i++) {
                new Counting("warm-" + i, "PT1H,P1D,P7D,P30D").close();
                progress.accept("counted the first " + WARMING + " articles to warm up");
            }
        }

        private double window(String window) {
            try (Counting counting = new Counting(window, window)) {
                Cost cost = counting.cost(articles.next(batch));
                progress.accept("counted with one window, " + window);
                return cost.processorNanos();
            }
        }

        /** A stage that has counted all that has been sent so far. */
        private final class Counting implements AutoCloseable {

            private final MeterRegistry meters = new SimpleMeterRegistry();
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
                        kafka, settings.aggregate(), Clock.systemUTC(), meters, directory.resolve(name));
                backlog = new Backlog(settings);
                stage.start();
                await();
            }

            Cost cost(List<EnrichedArticle> next) {
                long processor = MACHINE.getProcessCpuTime();
                long start = System.nanoTime();
                feed.send(next);
                await();
                return new Cost(System.nanoTime() - start, MACHINE.getProcessCpuTime() - processor);
            }

            /** How often an article turned out to belong to an earlier one's story. */
            double merged() {
                return meters.get("entente.aggregate.stories")
                        .tag("turn", "merged")
                        .counter()
                        .count();
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
}
