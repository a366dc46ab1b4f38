package org.entente.aggregate.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.surge.SurgeQuestion;
import org.entente.schemas.topic.Topics;

/** Pairs whose rate has risen, by way of the first actor's and the second one's own counts, to surges. */
final class SurgeSteps {

    private SurgeSteps() {}

    static void add(
            KStream<String, Output> counted,
            KStream<String, Changes> deltas,
            AggregateSettings settings,
            RecordMapping mapping) {
        deltas.process(new CountActorHours(), Named.as("count-actor-hours"));
        KStream<String, SurgeQuestion> risen = counted.process(
                        new DetectSurges(settings.surge()), Named.as(Straight.SURGES), DetectSurges.READ)
                .mapValues(output -> ((Output.Risen) output).question(), Named.as("unwrap-rises"));
        KStream<String, SurgeQuestion> asked = toActor(risen, "first-actors", settings)
                .process(new AskActor(), Named.as("ask-first-actor"), Stores.ACTOR_HOURS);
        KStream<String, Output> decided = toActor(asked, "second-actors", settings)
                .process(new DecideSurges(mapping, settings.surge()), Named.as("decide-surges"), Stores.ACTOR_HOURS);
        AggregateTopology.send(
                decided, Output.Surged.class, "surges", Topics.CO_MENTION_SURGE.name(), mapping.surges());
    }

    /** To the partition where the actor is counted, which its key alone decides. */
    private static KStream<String, SurgeQuestion> toActor(
            KStream<String, SurgeQuestion> questions, String name, AggregateSettings settings) {
        Spread spread = new Spread(settings.partitions());
        return questions.repartition(Repartitioned.<String, SurgeQuestion>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(Forms.SURGE_QUESTION)
                .withNumberOfPartitions(settings.partitions())
                .withStreamPartitioner((topic, actor, question, partitions) -> spread.of(actor)));
    }
}
