package org.entente.ingest.source;

/**
 * How this instance polls.
 *
 * @param owner what it is called in the statuses of the feeds that it polls
 * @param group the consumer group by which instances share the feeds; the same for all of them
 * @param workers most polls at a time
 */
public record LiveSourcesSettings(String owner, String group, int workers) {

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public LiveSourcesSettings {
        if (owner.isBlank()) {
            throw new IllegalArgumentException("ingest.instance is '" + owner + "': it must be a name");
        }
        if (group.isBlank()) {
            throw new IllegalArgumentException("ingest.sources-group is '" + group + "': it must be a name");
        }
        if (workers < 1 || workers > 512) {
            throw new IllegalArgumentException("ingest.poll-workers is " + workers + ": allowed is 1 to 512");
        }
    }

    public static LiveSourcesSettings defaults(String owner) {
        return new LiveSourcesSettings(owner, "entente-ingest-sources", 32);
    }
}
