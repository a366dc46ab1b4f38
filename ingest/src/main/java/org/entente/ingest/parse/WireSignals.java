package org.entente.ingest.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says of a version in its headline or in its note to editors: a correction, an update, a refile, a repeat, a withdrawal.
 *
 * @param title the headline without the marks; as it was where nothing else would be left
 * @param signal null where the desk says nothing
 */
record WireSignals(@Nullable String title, @Nullable Signal signal) {

    /** What a version is to the ones before it. */
    enum Signal {
        CORRECTION,
        UPDATE,
        REFILE,
        REPEAT,
        WITHDRAWAL;

        /** As it stands on the archive: {@code correction}. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A withdrawal counts wherever it is said; else the headline's first mark, then the note's. */
    static WireSignals of(@Nullable String headline, @Nullable String note) {
        HeadlineMarks.Marked marked = headline == null ? null : HeadlineMarks.of(headline);
        String title = marked == null ? headline : marked.rest();
        Signal said = marked == null ? null : marked.signal();
        Signal noted = note == null ? null : NoteMarks.of(note);
        boolean noteDecides = said == null || noted == Signal.WITHDRAWAL;
        return new WireSignals(title, noteDecides ? noted : said);
    }
}
