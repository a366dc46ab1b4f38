package org.entente.aggregate;

import java.time.Duration;

/**
 * How near-duplicates become one story.
 *
 * @param window how far apart in event time they may be, at most 31 days; cannot change while there is state
 */
public record StorySettings(Duration window) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    public StorySettings {
        if (window.isNegative() || window.compareTo(LONGEST) > 0) {
            throw AggregateSettings.refused("story-window", window, "PT0S to P31D");
        }
    }

    /** Three days. */
    public static StorySettings defaults() {
        return new StorySettings(Duration.ofDays(3));
    }
}
