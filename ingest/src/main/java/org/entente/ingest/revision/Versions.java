package org.entente.ingest.revision;

import java.time.Instant;
import java.util.regex.Pattern;
import org.entente.ingest.parse.Edition;
import org.entente.news.ArticleRevision;
import org.jspecify.annotations.Nullable;

/**
 * Which of two versions is the earlier one. The times at which the source made them decide; where they are equal, its numbers. Numbers
 * alone decide nothing, since they repeat and go backwards on real wires: then what comes later is later.
 */
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Versions() {}

    /** When the version was made, null where it does not say or says what cannot be: all that comes after it would be earlier. */
    static @Nullable Instant believed(@Nullable Instant made, Instant latest) {
        return made == null || made.isAfter(latest) ? null : made;
    }

    /**
     * Null if the edition is not known to be earlier than the last revision.
     *
     * @param latest when a version can have been made at most
     */
    static Next.@Nullable Reason superseded(Edition edition, ArticleRevision last, Instant latest) {
        Instant made = believed(edition.createdAt(), latest);
        Instant lastMade = believed(last.getVersionCreatedAt(), latest);
        if (made == null || lastMade == null || made.isAfter(lastMade)) {
            return null;
        }
        if (made.isBefore(lastMade)) {
            return Next.Reason.TIME;
        }
        Long number = number(edition.version());
        Long lastNumber = number(last.getVersion());
        boolean lower = number != null && lastNumber != null && number.compareTo(lastNumber) < 0;
        return lower ? Next.Reason.NUMBER : null;
    }

    private static @Nullable Long number(@Nullable String version) {
        return version == null || !NUMBER.matcher(version).matches() ? null : Long.valueOf(version);
    }
}
