package org.entente.enrich.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;

/**
 * Decides when a revision may be seen: an embargoed one waits, also across restarts, until its time by the injected clock, looked at
 * every {@link #PERIOD}; a withheld one is seen only where it takes back what was released before; a cancel is seen at once, but for one
 * that is itself under embargo and has nothing to take back.
 *
 * <p>What was under embargo when it came is held also where that has ended since, as when the archive is read anew or after a standstill:
 * it is released once something has been read that came after its embargo's end, or nothing more has come for {@link #QUIET}. What killed it
 * in time is then known.
 *
 * <p>What is released after its embargo bears the time of its release as record timestamp, everything else that of its source record.
 */
final class HoldEmbargoed implements ProcessorSupplier<String, Article, String, Article> {

    static final Duration PERIOD = Duration.ofSeconds(1);

    /** How long nothing may have come before all is taken for read. */
    static final Duration QUIET = Duration.ofSeconds(3);

    /** Most articles released in one look, so that many embargoes with one end do not outlast a transaction. */
    static final int AT_ONCE = 500;

    private final ArticleStores stores;
    private final Clock clock;
    private final EnrichMetrics metrics;

    HoldEmbargoed(ArticleStores stores, Clock clock, EnrichMetrics metrics) {
        this.stores = stores;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return new LinkedHashSet<>(
                List.of(stores.embargoed(), stores.ends(), stores.revisions())); // in order, for the golden topology
    }

    @Override
    public Processor<String, Article, String, Article> get() {
        return new Step();
    }

    private final class Step extends ContextualProcessor<String, Article, String, Article> {

        private int waiting;
        private Instant busy = Instant.MIN;
        private Instant read = Instant.EPOCH;

        @Override
        public void init(ProcessorContext<String, Article> context) {
            super.init(context);
            waits(held().count());
            busy = clock.instant();
            context.schedule(PERIOD, PunctuationType.WALL_CLOCK_TIME, time -> releaseDue());
        }

        @Override
        public void process(Record<String, Article> record) {
            Instant now = clock.instant();
            Instant came = earlier(record.value().getReceivedAt(), now);
            read = read.isBefore(came) ? came : read;
            decide(record, came);
            busy = clock.instant(); // what follows in the topology has been done by now
        }

        private void decide(Record<String, Article> record, Instant came) {
            Article article = record.value();
            boolean embargoed = Embargo.isOn(article, came);
            if (embargoed && article.getStatus() == ArticleStatus.USABLE) {
                releaseDue(record.key(), came);
                waits(held().hold(article) ? 1 : 0);
                metrics.count(EnrichMetrics.Outcome.HELD);
                return;
            }
            waits(held().take(record.key()) == null ? 0 : -1);
            boolean isSecret = article.getStatus() == ArticleStatus.WITHHELD || embargoed;
            if (isSecret && !wasReleased(record.key())) {
                metrics.count(EnrichMetrics.Outcome.of(article.getStatus()));
                return;
            }
            release(record);
        }

        /** What was to be seen when the next one came, which is to wait, is released before. */
        private void releaseDue(String id, Instant came) {
            Article held = held().find(id);
            if (held != null && !Embargo.isOn(held, came)) {
                releaseHeld(id, clock.instant());
            }
        }

        private void releaseDue() {
            Instant now = clock.instant();
            boolean isQuiet = !now.isBefore(busy.plus(QUIET));
            for (String id : held().due(isQuiet ? now : earlier(read, now), AT_ONCE)) {
                releaseHeld(id, now);
            }
        }

        private void releaseHeld(String id, Instant now) {
            Article article = held().take(id);
            if (article != null) {
                waits(-1);
                release(new Record<>(id, article, now.toEpochMilli()));
            }
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private void release(Record<String, Article> record) {
            RevisionState last = revisions().get(record.key());
            if (last != null) {
                revisions().put(record.key(), last.withReleased(record.value().getStatus() == ArticleStatus.USABLE));
            }
            context().forward(record);
        }

        private boolean wasReleased(String id) {
            RevisionState last = revisions().get(id);
            return last != null && last.released();
        }

        private void waits(int more) {
            waiting += more;
            metrics.waiting(more);
        }

        /** Another thread or process counts those of this task from here on. */
        @Override
        public void close() {
            waits(-waiting);
        }

        private HeldArticles held() {
            return new HeldArticles(
                    context().getStateStore(ArticleStores.EMBARGOED), context().getStateStore(ArticleStores.ENDS));
        }

        private KeyValueStore<String, RevisionState> revisions() {
            return context().getStateStore(ArticleStores.REVISIONS);
        }
    }
}
