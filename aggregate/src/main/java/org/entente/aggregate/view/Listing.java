package org.entente.aggregate.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer over a span of event time.
 *
 * @param asOf the exclusive end of the span that was counted; the epoch while no article has been seen
 * @param window the length of the span; null for all time
 * @param items what was found, in the order the view states
 * @param next where the next page begins; null if there is none
 * @param <T> what is listed
 */
public record Listing<T>(
        Instant asOf,
        @Nullable Duration window,
        List<T> items,
        @Nullable Cursor next) {

    static <T> Listing<T> of(Hours hours, Slice<T> found) {
        return new Listing<>(hours.asOf(), hours.window(), found.items(), found.next());
    }

    /** Copies the items. */
    public Listing {
        items = List.copyOf(items);
    }
}
