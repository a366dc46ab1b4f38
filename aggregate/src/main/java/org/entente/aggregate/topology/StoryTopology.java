package org.entente.aggregate.topology;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.aggregate.story.StoryMail;
import org.entente.schemas.topic.Topics;

/**
 * The part of the topology that finds stories, which goes in a circle: the keepers of articles write to one another on the topic that they
 * read what the bands say on. A repartition topic is written to from one place only, as Streams sees it, so the way back names it as the
 * cluster does: it is still made, emptied and reset with the application.
 */
final class StoryTopology {

    private static final String MAIL = "story-mail";

    private StoryTopology() {}

    /** All that the articles add to the counts and, as stories turn out, take out and put in again. */
    static KStream<String, Output> resolve(
            KStream<String, Output> contributed, AggregateSettings settings, ResolveStories resolve) {
        KStream<String, StoryMail> matched = only(contributed, Output.Placed.class, "prints", Output.Placed::change)
                .repartition(repartitioned(
                        "story-prints", StoryForms.CHANGE, settings.partitions(), change -> change.partition()))
                .process(
                        new MatchBands(
                                new NearDuplicates(settings.stories().window()),
                                settings.partitions(),
                                resolve.meters()),
                        Named.as("match-bands"));
        KStream<String, Output> resolved = matched.repartition(
                        repartitioned(MAIL, StoryForms.MAIL, Topics.ARTICLE_ENRICHED.partitions(), StoryMail::home))
                .process(resolve, Named.as("resolve-stories"));
        KStream<String, Output> all = contributed.merge(resolved, Named.as("gather-articles"));
        only(all, Output.Mailed.class, "mail", Output.Mailed::mail)
                .to(
                        settings.applicationId() + '-' + MAIL + "-repartition",
                        Produced.with(Serdes.String(), StoryForms.MAIL)
                                .withStreamPartitioner(by(StoryMail::home))
                                .withName("write-mail"));
        return all;
    }

    private static <T extends Output, V> KStream<String, V> only(
            KStream<String, Output> from, Class<T> kind, String name, Function<T, V> content) {
        return from.filter((key, output) -> kind.isInstance(output), Named.as("select-" + name))
                .mapValues(output -> content.apply(kind.cast(output)), Named.as("unwrap-" + name));
    }

    private static <V> Repartitioned<String, V> repartitioned(
            String name, Serde<V> form, int partitions, ToIntFunction<V> place) {
        return Repartitioned.<String, V>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(form)
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(by(place));
    }

    private static <V> StreamPartitioner<String, V> by(ToIntFunction<V> place) {
        return (topic, key, value, partitions) -> Optional.of(Set.of(place.applyAsInt(value)));
    }
}
