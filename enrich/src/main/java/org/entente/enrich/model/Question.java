package org.entente.enrich.model;

import java.util.List;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a window says of a target: its own tone, or that of a holder in it.
 *
 * @param target where the target is named; at least one of its pieces is in the window
 * @param holder whose stance is asked for; null for the sentiment of the whole text
 */
public record Question(
        Window window, List<Span> target, @Nullable Span holder) {

    private static final long TARGET = 1;
    private static final long HOLDER = 2;

    public Question {
        target = List.copyOf(target);
        if (target.stream().noneMatch(window::touches) || (holder != null && !window.touches(holder))) {
            throw new IllegalArgumentException(
                    "the window has no piece of the target " + target + " or of the holder " + holder);
        }
    }

    /** How the text of the window puts what stands at the span. */
    public static Question toward(Window window, Span target) {
        return new Question(window, List.of(target), null);
    }

    /** Marks the places of target and holder among the pieces, the first of which is at {@code from}. */
    void mark(long[] roles, int from) {
        target.forEach(span -> mark(span, TARGET, roles, from));
        if (holder != null) {
            mark(holder, HOLDER, roles, from);
        }
    }

    private void mark(Span span, long role, long[] roles, int from) {
        for (int i = window.firstEndingAfter(span.begin()); i < window.size() && window.begins()[i] < span.end(); i++) {
            roles[from + i] = role;
        }
    }
}
