package org.entente.aggregate.change;

/**
 * What counts as a change of stance. Keys in the configuration file are these names in kebab case under
 * {@code aggregate.change}.
 *
 * @param falseAlarms one false alarm is put up with in so many hours with a score, those of all holders and targets
 *     together; 100 to 100000000
 * @param minArticles the fewest articles on either side of a change, at least 2
 * @param minHours the fewest hours with a score on either side, at least 2
 * @param minEffect the least difference of the mean scores, in (0, 2]
 */
public record ChangeSettings(int falseAlarms, int minArticles, int minHours, double minEffect) {

    private static final int LEAST_FALSE_ALARMS = 100;
    private static final int MOST_FALSE_ALARMS = 100_000_000;

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    public ChangeSettings {
        if (falseAlarms < LEAST_FALSE_ALARMS || falseAlarms > MOST_FALSE_ALARMS) {
            throw refused("false-alarms", falseAlarms, LEAST_FALSE_ALARMS + " to " + MOST_FALSE_ALARMS);
        }
        if (minArticles < 2) {
            throw refused("min-articles", minArticles, "a whole number, at least 2");
        }
        if (minHours < 2) {
            throw refused("min-hours", minHours, "a whole number, at least 2");
        }
        if (!(minEffect > 0 && minEffect <= 2)) {
            throw refused("min-effect", minEffect, "a number above 0, at most 2");
        }
    }

    /** One in 10,000, five articles and five hours on either side, means at least 0.2 apart. */
    public static ChangeSettings defaults() {
        return new ChangeSettings(10_000, 5, 5, 0.2);
    }

    private static IllegalArgumentException refused(String key, Object value, String allowed) {
        return new IllegalArgumentException("aggregate.change." + key + " is " + value + ": allowed is " + allowed);
    }
}
