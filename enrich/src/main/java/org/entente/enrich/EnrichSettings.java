package org.entente.enrich;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the enrich stage runs.
 *
 * @param applicationId the stage's name on the cluster: its consumer group and the prefix of its own topics; another one starts over
 *     from the beginning of the archive
 * @param threads stream threads in this process, 1 to 64
 * @param maxActors the most actors a record carries, the most salient kept, 2 to 1000; n actors make n(n-1)/2 pairs
 * @param gazetteer a YAML file of the user's own actors, read again when it changes; null for none
 */
public record EnrichSettings(
        String applicationId,
        int threads,
        int maxActors,
        @Nullable Path gazetteer) {

    private static final Pattern APPLICATION_ID = Pattern.compile("[a-zA-Z0-9._-]{1,120}");

    public EnrichSettings {
        if (!APPLICATION_ID.matcher(applicationId).matches()) {
            throw new IllegalArgumentException("enrich.application-id is '" + applicationId
                    + "': allowed are 1 to 120 letters, digits, '.', '_' and '-'");
        }
        requireWithin("enrich.threads", threads, 1, 64);
        requireWithin("enrich.max-actors", maxActors, 2, 1000);
    }

    /** What applies where nothing is said. */
    public static EnrichSettings defaults() {
        return new EnrichSettings("entente-enrich", 1, 30, null);
    }

    private static void requireWithin(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " is " + value + ": allowed is " + least + " to " + most);
        }
    }
}
