package org.entente.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.entente.ingest.source.ItemMemory.Recognised;
import org.entente.news.PollMemory;
import org.entente.news.RecentItem;
import org.entente.news.SourceGap;
import org.jspecify.annotations.Nullable;

/** Whether something may have been missed between two polls: not, if the later one still shows an item of the earlier one. */
final class Completeness {

    private Completeness() {}

    /**
     * The time of which stories may be missing; null if none are, or nothing can be said: at the first poll, or where the feed has
     * become shorter or its items have no dates.
     *
     * @param lastItemsAt when the poll before brought its items
     */
    static @Nullable SourceGap gap(
            PollMemory before, List<Recognised> shown, @Nullable Instant lastItemsAt, Instant now) {
        long then = before.getRecent().stream().filter(RecentItem::getPresent).count();
        boolean overlaps = shown.stream()
                .anyMatch(each -> each.before() != null && each.before().getPresent());
        boolean dated = shown.stream().allMatch(each -> each.item().date() != null);
        if (then == 0 || shown.size() < then || overlaps || !dated) {
            return null;
        }
        Instant from = Objects.requireNonNullElse(before.getNewestItemAt(), now);
        Instant to = oldest(shown);
        if (to == null || to.isBefore(from)) {
            from = Objects.requireNonNullElse(lastItemsAt, now);
            to = now;
        }
        return SourceGap.newBuilder().setFrom(from).setTo(to).build();
    }

    static @Nullable Instant oldest(List<Recognised> items) {
        return items.stream()
                .map(each -> each.item().date())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static @Nullable Instant newest(List<Recognised> items) {
        return items.stream()
                .map(each -> each.item().date())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
