package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.ChangeSettings;
import org.entente.aggregate.change.ShiftSink;
import org.entente.aggregate.change.ShiftTables;
import org.entente.aggregate.change.ShiftWatch;
import org.entente.aggregate.change.StanceShift;
import org.entente.news.EventStatus;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/**
 * Looks for changes of stance in hours that have closed: a part of what is due each time the clock moves, and each second,
 * so that an hour with very many scores does not hold up the counting.
 */
record DetectChanges(RecordMapping mapping, ChangeSettings settings)
        implements ProcessorSupplier<String, Output, String, Output> {

    /** What one look may take, in hours with a score: some tens of milliseconds. */
    private static final int LOOKS = 1_000;

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The stores of {@link MeasureStances} that are read here. */
    static final String[] READ = {
        Stores.STANCE_HOURS, Stores.STANCE_EVIDENCE, Stores.STANCE_HOUR_INDEX, Stores.STANCE_CLOCK
    };

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofChanges(mapping);
    }

    @Override
    public Processor<String, Output, String, Output> get() {
        return new Detection();
    }

    private final class Detection implements Processor<String, Output, String, Output>, ShiftSink {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable KeyValueStore<String, StanceChange> changes;
        private @Nullable ShiftWatch watch;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            changes = now.getStateStore(Stores.STANCE_CHANGES);
            Integer clock = StoreTable.<Integer>of(now, Stores.STANCE_CLOCK).get("clock");
            ShiftWatch made = new ShiftWatch(
                    new ShiftTables(
                            StoreTable.of(now, Stores.STANCE_HOURS),
                            StoreTable.of(now, Stores.STANCE_EVIDENCE),
                            StoreTable.of(now, Stores.STANCE_HOUR_INDEX),
                            StoreTable.of(now, Stores.STANCE_STEPS),
                            StoreTable.of(now, Stores.STANCE_DUE)),
                    settings,
                    ShiftWatch.LONGEST,
                    clock == null ? -1 : clock,
                    this);
            watch = made;
            now.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, at -> made.look(LOOKS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Output> record) {
            if (record.value() instanceof Output.HourlyStance hourly) {
                watch.changed(
                        hourly.holder() + '|' + hourly.target(), hourly.hour(), hourly.articles(), hourly.sign() < 0);
            } else if (record.value() instanceof Output.Closed closed) {
                watch.advance(closed.clock());
                watch.look(LOOKS);
            } else if (record.value() instanceof Output.Applied) {
                watch.save();
            }
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void found(String key, StanceShift shift) {
            StanceChange told = changes.get(row(key, shift.began()));
            StanceChange now = mapping.change(key, shift, told == null ? 1 : told.getRevision());
            if (!now.equals(told)) {
                tell(key, shift.began(), told == null ? now : revised(now, told));
            }
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void gone(String key, int began) {
            StanceChange told = changes.get(row(key, began));
            if (told != null) {
                StanceChange withdrawn = StanceChange.newBuilder(told)
                        .setStatus(EventStatus.WITHDRAWN)
                        .setEvidence(List.of())
                        .build();
                tell(key, began, revised(withdrawn, told));
            }
        }

        private static StanceChange revised(StanceChange now, StanceChange told) {
            now.setRevision(told.getRevision() + 1);
            return now;
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void tell(String key, int began, StanceChange change) {
            changes.put(row(key, began), change);
            context.forward(new Record<>(key, new Output.Turned(change), context.currentSystemTimeMs()));
        }

        private static String row(String key, int began) {
            return EventHour.key(began) + '|' + key;
        }
    }
}
