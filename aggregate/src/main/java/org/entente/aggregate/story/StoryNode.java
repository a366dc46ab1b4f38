package org.entente.aggregate.story;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article for its story.
 *
 * @param own the story it is by itself
 * @param print null while it is not compared
 * @param earliest what each partition of bands that has one said is the earliest near-duplicate before it
 * @param heard the story that a parent named last; null while none has
 */
public record StoryNode(
        String own,
        @Nullable Print print,
        SortedMap<Integer, Rank> earliest,
        @Nullable String heard) {

    /** The earliest near-duplicate before it; null for the first of its story. */
    @Nullable
    Rank parent() {
        return earliest.values().stream().min(Rank::compareTo).orElse(null);
    }

    /** The story it belongs to as far as is known. */
    String story() {
        return heard == null ? own : heard;
    }

    StoryNode saying(String story, @Nullable Print now) {
        return new StoryNode(story, now, earliest, heard);
    }

    StoryNode hearing(@Nullable String story) {
        return new StoryNode(own, print, earliest, story);
    }

    StoryNode after(int partition, @Nullable Rank rank) {
        TreeMap<Integer, Rank> now = new TreeMap<>(earliest);
        if (rank == null) {
            now.remove(partition);
        } else {
            now.put(partition, rank);
        }
        return new StoryNode(own, print, now, now.isEmpty() ? null : heard);
    }
}
