package org.entente.aggregate.feed;

import java.time.Instant;
import org.entente.aggregate.view.Counts;
import org.jspecify.annotations.Nullable;

/**
 * How often two actors appear together now.
 *
 * @param a the id that sorts first
 * @param b the other
 * @param window the window's length, ISO 8601
 * @param asOf its exclusive end; null where no article is left in it
 * @param counts what it holds
 */
public record RollingCount(
        String a, String b, String window, @Nullable Instant asOf, Counts counts) {}
