package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.revision.Ledger;
import org.entente.ingest.revision.Revisions;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** A cluster in memory: what is committed, in order, and one transactional id that fences as the real one does. */
public final class FakeCluster {

    private final AvroSerdes serdes;
    private final List<ProducerRecord<String, byte[]>> committed = new CopyOnWriteArrayList<>();
    private final Semaphore articles = new Semaphore(0);
    private final Deque<Fault> faults = new ArrayDeque<>();
    private @Nullable FakeProducer current;
    private boolean lagging;
    private int readable;
    private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);
    int producersOpened;
    final AtomicInteger commits = new AtomicInteger();

    public FakeCluster(String name) {
        this.serdes = new AvroSerdes(new KafkaConnection("localhost:9092", "mock://" + name, Map.of()));
    }

    /** From now on what a transaction wrote can be read only after the next one, as where its markers are on their way. */
    FakeCluster lagsByOneCommit() {
        lagging = true;
        return this;
    }

    /** A commit that fails: the transaction went through nevertheless, or not. */
    private record Fault(RuntimeException failure, boolean wentThrough, Runnable meanwhile) {}

    /** The next commit throws the failure, before or after it goes through. */
    public FakeCluster nextCommitFails(RuntimeException failure, boolean wentThrough) {
        return nextCommitFails(failure, wentThrough, () -> {});
    }

    FakeCluster nextCommitFails(RuntimeException failure, boolean wentThrough, Runnable meanwhile) {
        faults.add(new Fault(failure, wentThrough, meanwhile));
        return this;
    }

    /** A publisher on this cluster that never waits long. */
    public Publisher publisher(IngestSettings settings, Path workDirectory, Clock clock, MeterRegistry meters) {
        return new Publisher(settings, committer(settings, workDirectory, clock, meters));
    }

    /** An intake on this cluster with room for eight deliveries, not started. */
    public Intake intake(IngestSettings settings, Path workDirectory, Clock clock, MeterRegistry meters) {
        return new Intake(
                committer(settings, workDirectory, clock, meters),
                new DeliveryQueue.Limits(8, 1024 * 1024),
                settings.batchSize(),
                meters);
    }

    private Committer committer(IngestSettings settings, Path workDirectory, Clock clock, MeterRegistry meters) {
        Duration brief = Duration.ofMillis(1);
        return new Committer(
                this::open,
                new FakeLog(),
                new Ledger(workDirectory),
                new Revisions(settings.futureSkew()),
                new Records(serdes),
                new Patience(brief, brief, new Backoff(brief, brief, 4), RandomGenerator.getDefault()),
                clock,
                new IngestMetrics(meters));
    }

    /** From now on a commit waits for {@link #release}. */
    public void hold() {
        gate.drainPermits();
    }

    /** Lets the commits that wait, and all to come, go on. */
    public void release() {
        gate.release(Integer.MAX_VALUE / 2);
    }

    /** Returns when so many more articles are committed. */
    public void awaitArticles(int count) throws InterruptedException {
        articles.acquire(count);
    }

    public List<Article> archive() {
        return values(Topics.ARTICLE_RAW.name(), serdes.of(Article.class).deserializer());
    }

    List<ArticleRevision> ledger() {
        return values(
                Topics.ARTICLE_REVISION.name(), serdes.of(ArticleRevision.class).deserializer());
    }

    /** What went to the dead letters. */
    public List<ProducerRecord<String, byte[]>> deadLetters() {
        return committed.stream()
                .filter(record -> record.topic().equals(Topics.DEAD_LETTER.name()))
                .toList();
    }

    private <T> List<T> values(String topic, Deserializer<T> deserializer) {
        return committed.stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> deserializer.deserialize(topic, record.value()))
                .toList();
    }

    private Producers.Open open() {
        producersOpened++;
        return new Producers.Open(new FakeProducer(), () -> {});
    }

    private final class FakeProducer extends MockProducer<String, byte[]> {

        private FakeProducer() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void initTransactions() {
            if (current != null && !current.closed()) {
                current.fenceProducer();
            }
            current = this;
            super.initTransactions();
        }

        @Override
        public void commitTransaction() {
            gate.acquireUninterruptibly();
            commits.incrementAndGet();
            Fault fault = faults.poll();
            if (fault == null || fault.wentThrough()) {
                List<ProducerRecord<String, byte[]>> sent = List.copyOf(uncommittedRecords());
                super.commitTransaction();
                int before = committed.size();
                committed.addAll(sent);
                readable = lagging ? before : committed.size();
                articles.release((int) sent.stream()
                        .filter(record -> record.topic().equals(Topics.ARTICLE_RAW.name()))
                        .count());
            }
            if (fault != null) {
                fault.meanwhile().run();
                throw fault.failure();
            }
        }
    }

    private final class FakeLog implements RevisionLog {

        private int position;

        @Override
        public void catchUp(Ledger ledger) {
            Deserializer<ArticleRevision> entries =
                    serdes.of(ArticleRevision.class).deserializer();
            for (; position < readable; position++) {
                ProducerRecord<String, byte[]> record = committed.get(position);
                if (record.topic().equals(Topics.ARTICLE_REVISION.name())) {
                    ledger.record(record.key(), entries.deserialize(record.topic(), record.value()));
                }
            }
        }

        @Override
        public void close() {}
    }
}
