package org.entente.aggregate.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing.
 *
 * @param items what was found, in the order the view states
 * @param next where the next page begins; null if there is none
 * @param <T> what is listed
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }

    <U> Slice<U> map(Function<T, U> as) {
        return new Slice<>(items.stream().map(as).toList(), next);
    }
}
