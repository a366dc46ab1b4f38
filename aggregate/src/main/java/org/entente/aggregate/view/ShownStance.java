package org.entente.aggregate.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stance as one article shows it.
 *
 * @param holder who takes it; {@code author} for the article's own voice
 * @param target toward whom
 * @param score in [-1, 1]
 * @param isQuoted whether the words stand between quotation marks
 * @param hour the start of the article's event-time hour
 * @param text the span of the article that shows it
 * @param article the article's id
 * @param title its headline; null where it has none
 * @param url where it stands on the web, as the wire gave it: not checked; null where unknown
 * @param source who published it; null where the article cannot be found
 */
public record ShownStance(
        ActorName holder,
        ActorName target,
        double score,
        boolean isQuoted,
        Instant hour,
        String text,
        String article,
        @Nullable String title,
        @Nullable String url,
        @Nullable String source) {}
