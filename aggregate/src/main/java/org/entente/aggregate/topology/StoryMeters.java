package org.entente.aggregate.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is measured of stories, each meter looked up once. Safe for use by several threads. */
final class StoryMeters {

    private final Counter merged;
    private final Counter split;
    private final Counter compared;

    StoryMeters(MeterRegistry meters) {
        this.merged = turn(meters, "merged");
        this.split = turn(meters, "split");
        this.compared = Counter.builder("entente.aggregate.stories.compared")
                .description("Articles that another one was compared with because they share a band")
                .register(meters);
    }

    void compared() {
        compared.increment();
    }

    /** An article that turned out to belong to another story. */
    void turned(boolean toItsOwn) {
        (toItsOwn ? split : merged).increment();
    }

    private static Counter turn(MeterRegistry meters, String kind) {
        return Counter.builder("entente.aggregate.stories")
                .description("Articles that turned out to belong to an earlier one's story, or to their own again")
                .tag("turn", kind)
                .register(meters);
    }
}
