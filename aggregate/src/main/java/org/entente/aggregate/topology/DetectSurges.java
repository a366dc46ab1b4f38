package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.surge.Surge;
import org.entente.aggregate.surge.SurgeQuestion;
import org.entente.aggregate.surge.SurgeSettings;
import org.entente.aggregate.surge.SurgeSink;
import org.entente.aggregate.surge.SurgeTables;
import org.entente.aggregate.surge.SurgeWatch;
import org.jspecify.annotations.Nullable;

/** Looks for pairs whose rate has risen, as {@link DetectChanges} does for stances. */
record DetectSurges(SurgeSettings settings) implements ProcessorSupplier<String, Output, String, Output> {

    /** What one look may take, in hours with a pair: some tens of milliseconds. */
    private static final int LOOKS = 1_000;

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The stores of {@link CountCoMentions} that are read here. */
    static final String[] READ = {Stores.PAIRS, Stores.HOURS, Stores.HOUR_INDEX, Stores.CLOCK};

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofSurgeDetection();
    }

    @Override
    public Processor<String, Output, String, Output> get() {
        return new Detection();
    }

    private final class Detection implements Processor<String, Output, String, Output>, SurgeSink {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable SurgeWatch watch;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            Integer clock = StoreTable.<Integer>of(now, Stores.CLOCK).get("clock");
            SurgeWatch made = new SurgeWatch(
                    new SurgeTables(
                            StoreTable.of(now, Stores.PAIRS),
                            StoreTable.of(now, Stores.HOURS),
                            StoreTable.of(now, Stores.HOUR_INDEX),
                            StoreTable.of(now, Stores.VOLUME),
                            StoreTable.of(now, Stores.SURGE_STEPS),
                            StoreTable.of(now, Stores.SURGE_DUE)),
                    settings,
                    SurgeWatch.LONGEST,
                    clock == null ? -1 : clock,
                    this);
            watch = made;
            now.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, at -> made.look(LOOKS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Output> record) {
            if (record.value() instanceof Output.Hourly hourly) {
                watch.changed(hourly.a() + '|' + hourly.b(), hourly.hour(), hourly.articles(), hourly.sign() < 0);
            } else if (record.value() instanceof Output.Volume volume) {
                watch.volume(volume.hour(), volume.change());
            } else if (record.value() instanceof Output.Closed closed) {
                watch.advance(closed.clock());
                watch.look(LOOKS);
            } else if (record.value() instanceof Output.Applied) {
                watch.save();
            }
        }

        @Override
        public void found(String pair, Surge surge) {
            ask(new SurgeQuestion(pair, surge.began(), surge, null));
        }

        @Override
        public void gone(String pair, int began) {
            ask(new SurgeQuestion(pair, began, null, null));
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void ask(SurgeQuestion question) {
            context.forward(new Record<>(question.next(), new Output.Risen(question), context.currentSystemTimeMs()));
        }
    }
}
