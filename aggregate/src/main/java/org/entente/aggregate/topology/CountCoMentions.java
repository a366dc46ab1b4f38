package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.comention.CoMentionCounter;
import org.entente.aggregate.comention.CoMentionSink;
import org.entente.aggregate.comention.CoMentionTables;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.Changes;
import org.jspecify.annotations.Nullable;

/** Counts pairs by hour and by window. */
record CountCoMentions(List<Duration> windows) implements ProcessorSupplier<String, Changes, String, Output> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofCoMentions();
    }

    @Override
    public Processor<String, Changes, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, Changes, String, Output>, CoMentionSink {

        private final List<String> names =
                windows.stream().map(AggregateSettings::name).toList();
        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable CoMentionCounter counter;
        private long timestamp;
        /** The pair and the hour told last, as they are told many times in a row. */
        private String told = "";

        private String a = "";
        private String b = "";
        private int toldHour = -1;
        private String hourText = "";

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            counter = new CoMentionCounter(
                    new CoMentionTables(
                            StoreTable.of(now, Stores.PAIRS),
                            StoreTable.of(now, Stores.HOURS),
                            StoreTable.of(now, Stores.MEMBERS),
                            StoreTable.of(now, Stores.HOUR_INDEX),
                            StoreTable.of(now, Stores.PARTNERS),
                            StoreTable.of(now, Stores.CLOCK)),
                    windows.stream().mapToInt(window -> (int) window.toHours()).toArray(),
                    CoMentionCounter.FEW,
                    this);
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Changes> record) {
            timestamp = record.timestamp();
            counter.apply(record.value());
            forward("", new Output.Applied(), Straight.SURGES);
        }

        @Override
        public void closed(int clock) {
            forward("", new Output.Closed(clock), Straight.SURGES);
        }

        @Override
        public void volume(int hour, int change) {
            forward("", new Output.Volume(hour, change), Straight.SURGES);
        }

        @Override
        public void hourly(String pair, int hour, Tally tally, long articles, int sign) {
            tell(pair);
            if (hour != toldHour) {
                toldHour = hour;
                hourText = "|" + EventHour.start(hour);
            }
            String key = pair + hourText;
            Output hourly = new Output.Hourly(a, b, hour, tally, articles, sign);
            forward(key, hourly, Straight.HOURLY);
            forward(key, hourly, Straight.SURGES);
        }

        @Override
        public void rolling(String pair, int window, Tally tally, int asOf) {
            tell(pair);
            String name = names.get(window);
            forward(pair + '|' + name, new Output.Rolling(a, b, name, asOf, tally), Straight.ROLLING);
        }

        private void tell(String pair) {
            if (!pair.equals(told)) {
                int bar = pair.indexOf('|');
                a = pair.substring(0, bar);
                b = pair.substring(bar + 1);
                told = pair;
            }
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void forward(String key, Output output, String to) {
            context.forward(new Record<>(key, output, timestamp), to);
        }
    }
}
