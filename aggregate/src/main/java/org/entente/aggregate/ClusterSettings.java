package org.entente.aggregate;

/**
 * How an instance stands among the others of its application.
 *
 * @param advertisedHost the host at which the other instances reach this one's API; empty for the one that it listens on
 * @param standbys how many other instances keep a copy of what one counts, ready to answer and to take over; 0 for none
 */
public record ClusterSettings(String advertisedHost, int standbys) {

    /** By itself: reached where it listens, no copies. */
    public static final ClusterSettings ALONE = new ClusterSettings("", 0);

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    public ClusterSettings {
        if (standbys < 0 || standbys > 10) {
            throw AggregateSettings.refused("standbys", standbys, "0 to 10");
        }
    }
}
