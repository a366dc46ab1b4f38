package org.entente.aggregate.surge;

/**
 * What counts as a surge of co-mentions. Keys in the configuration file are these names in kebab case under
 * {@code aggregate.surge}.
 *
 * @param falseAlarms one false alarm is put up with in so many stories of pairs, those of all pairs together; 100 to
 *     100000000
 * @param minStories the fewest stories in a surge, a story counted once an hour, at least 2
 * @param minHours the fewest hours with such a story in it, at least 1
 * @param minBaseline the fewest articles, of whatever actors, before it, at least 1
 * @param minLift how many times what the actors' own numbers explain, at least 1
 */
public record SurgeSettings(int falseAlarms, int minStories, int minHours, int minBaseline, double minLift) {

    private static final int LEAST_FALSE_ALARMS = 100;
    private static final int MOST_FALSE_ALARMS = 100_000_000;

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    public SurgeSettings {
        if (falseAlarms < LEAST_FALSE_ALARMS || falseAlarms > MOST_FALSE_ALARMS) {
            throw refused("false-alarms", falseAlarms, LEAST_FALSE_ALARMS + " to " + MOST_FALSE_ALARMS);
        }
        if (minStories < 2) {
            throw refused("min-stories", minStories, "a whole number, at least 2");
        }
        if (minHours < 1) {
            throw refused("min-hours", minHours, "a whole number, at least 1");
        }
        if (minBaseline < 1) {
            throw refused("min-baseline", minBaseline, "a whole number, at least 1");
        }
        if (!(minLift >= 1 && minLift <= 1000)) {
            throw refused("min-lift", minLift, "a number from 1 to 1000");
        }
    }

    /** One in 100,000, five stories in two hours after a hundred articles, twice what the actors' numbers explain. */
    public static SurgeSettings defaults() {
        return new SurgeSettings(100_000, 5, 2, 100, 2);
    }

    private static IllegalArgumentException refused(String key, Object value, String allowed) {
        return new IllegalArgumentException("aggregate.surge." + key + " is " + value + ": allowed is " + allowed);
    }
}
