package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.contribution.Changes;
import org.entente.schemas.topic.Topics;

/** Articles to deltas, deltas to counts and stances. */
public final class AggregateTopology {

    private AggregateTopology() {}

    /** Builds the topology; {@code properties} must be those the application runs with. */
    public static Topology build(
            AggregateSettings settings,
            Properties properties,
            RecordMapping mapping,
            Clock clock,
            MeterRegistry meters) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        Spread spread = new Spread(settings.partitions());
        Set<StoreBuilder<?>> kept = Stores.ofContributions(mapping);
        KStream<String, Output> read = builder.stream(
                        Topics.ARTICLE_ENRICHED.name(),
                        Consumed.with(
                                        Serdes.String(),
                                        Serdes.serdeFrom((topic, value) -> null, new IncomingDeserializer(mapping)))
                                .withName("read-articles"))
                .process(
                        new Contribute(kept, settings.grace(), spread, clock, new ArticleMeters(meters)),
                        Named.as("contribute"));
        KStream<String, Output> contributed =
                StoryTopology.resolve(read, settings, new ResolveStories(kept, spread, new StoryMeters(meters)));
        send(contributed, Output.Late.class, "late", Topics.ARTICLE_LATE.name(), mapping.late());
        KStream<String, Changes> deltas = contributed
                .filter((key, output) -> output instanceof Output.Changed, Named.as("select-deltas"))
                .mapValues(output -> ((Output.Changed) output).changes(), Named.as("unwrap-deltas"))
                .repartition(Repartitioned.<String, Changes>as("deltas")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(ArticleForms.CHANGES)
                        .withNumberOfPartitions(settings.partitions())
                        .withStreamPartitioner(spread));
        KStream<String, Output> counted =
                deltas.process(new CountCoMentions(settings.windows()), Named.as(Straight.COUNT));
        SurgeSteps.add(counted, deltas, settings, mapping);
        KStream<String, Output> measured = deltas.process(new MeasureStances(), Named.as(Straight.MEASURE));
        KStream<String, Output> turned = measured.process(
                new DetectChanges(mapping, settings.change()), Named.as(Straight.CHANGES), DetectChanges.READ);
        send(turned, Output.Turned.class, "changes", Topics.STANCE_CHANGE.name(), mapping.changes());
        deltas.process(new ListActors(), Named.as("list-actors"));
        builder.globalTable(
                Topics.SOURCE_STATUS.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-sources"),
                Stores.ofSources());
        return Straight.add(builder.build(properties), mapping);
    }

    static void send(
            KStream<String, Output> from, Class<? extends Output> kind, String name, String topic, Serde<Output> form) {
        from.filter((key, output) -> kind.isInstance(output), Named.as("select-" + name))
                .to(topic, Produced.with(Serdes.String(), form).withName("write-" + name));
    }
}
