package org.entente.aggregate.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;

/**
 * The topics of which an article writes many records, hundreds in {@code entente bench}. The steps that make them name where
 * each one goes, in place of passing each to all that come after, to be filtered there.
 */
final class Straight {

    static final String COUNT = "count-co-mentions";
    static final String MEASURE = "measure-stances";
    static final String SURGES = "detect-surges";
    static final String CHANGES = "detect-changes";
    static final String HOURLY = "write-hourly";
    static final String ROLLING = "write-rolling";
    static final String STANCES = "write-stances";

    private Straight() {}

    static Topology add(Topology topology, RecordMapping mapping) {
        write(topology, COUNT, HOURLY, Topics.CO_MENTION_HOURLY, mapping.hourly());
        write(topology, COUNT, ROLLING, Topics.CO_MENTION_ROLLING, mapping.rolling());
        write(topology, MEASURE, STANCES, Topics.STANCE_HOURLY, mapping.hourlyStances());
        return topology;
    }

    private static void write(Topology topology, String from, String name, TopicDeclaration topic, Serde<Output> form) {
        topology.addSink(name, topic.name(), Serdes.String().serializer(), form.serializer(), from);
    }
}
