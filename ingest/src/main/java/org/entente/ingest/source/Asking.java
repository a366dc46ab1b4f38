package org.entente.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.entente.ingest.fetch.FetchRequest;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.Validators;
import org.entente.ingest.fetch.WebUri;
import org.entente.ingest.identity.ContentHash;
import org.entente.news.PollMemory;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a feed: for the whole of it where its validators are not to be trusted, or were trusted for long enough.
 */
final class Asking {

    private static final int MOST_CONDITIONAL = 12;
    private static final Duration LONGEST_CONDITIONAL = Duration.ofHours(24);
    private static final Duration SURPRISE = Duration.ofHours(1);
    private static final int FAILURES_OF_A_NEW_HOME = 3;

    private Asking() {}

    /** The memory that this source begins with, or goes on with; what holds for another location is left out. */
    static PollMemory memory(FeedSource source, @Nullable PollMemory before) {
        String location = new ContentHash().add(source.url().toString()).hex();
        if (before == null) {
            return PollMemory.newBuilder().setConfiguredLocation(location).build();
        }
        if (before.getConfiguredLocation().equals(location)) {
            return before;
        }
        return PollMemory.newBuilder()
                .setConfiguredLocation(location)
                .setRecent(before.getRecent())
                .setLargestPoll(before.getLargestPoll())
                .setNewestItemAt(before.getNewestItemAt())
                .build();
    }

    static FetchRequest request(FeedSource source, PollMemory memory, int failures, Instant now) {
        boolean conditional = !memory.getValidatorsLie()
                && memory.getConditionalPolls() < MOST_CONDITIONAL
                && memory.getLastFullAt() != null
                && now.isBefore(memory.getLastFullAt().plus(LONGEST_CONDITIONAL));
        Validators validators =
                conditional ? new Validators(memory.getEtag(), memory.getLastModified()) : Validators.NONE;
        // A new home that does not answer was perhaps none: the old one is asked again.
        String home = failures < FAILURES_OF_A_NEW_HOME ? memory.getPermanentLocation() : null;
        URI url = home == null ? source.url() : URI.create(home);
        // Whoever the feed has moved to is not whom its credentials were given for.
        Map<String, String> headers = WebUri.isSameOrigin(source.url(), url) ? source.headers() : Map.of();
        return new FetchRequest(url, FetchRequest.FEEDS, validators, headers, source.limits(), null);
    }

    /**
     * Whether a full answer shows that the server said before that nothing had changed when something had: the validators are the
     * same and the stories are not, or a new story is older than the last such answer by more than an hour.
     *
     * @param oldestNew the earliest date of the stories that are new; null if none has one
     */
    static boolean showsALie(PollMemory before, Fetched now, int accepted, @Nullable Instant oldestNew) {
        if (accepted == 0 || before.getLastNotModifiedAt() == null) {
            return false;
        }
        boolean same = Objects.equals(before.getEtag(), now.validators().etag())
                && Objects.equals(before.getLastModified(), now.validators().lastModified());
        boolean late = oldestNew != null
                && oldestNew.isBefore(before.getLastNotModifiedAt().minus(SURPRISE))
                && before.getLastFullAt() != null
                && oldestNew.isAfter(before.getLastFullAt());
        return same || late;
    }
}
