package org.entente.ingest.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.news.RecentItem;
import org.jspecify.annotations.Nullable;

/**
 * Knows a source's recent items again, also where the server gives them other guids. What has an unknown guid is a known item if link
 * and title agree, or a link that no other item has, or title and date; and only if the known one's own guid is not there too.
 */
final class ItemMemory {

    static final int FEWEST = 500;

    private final String sourceId;
    private final List<RecentItem> recent;

    /** @param recent the latest first; not changed */
    ItemMemory(String sourceId, List<RecentItem> recent) {
        this.sourceId = sourceId;
        this.recent = List.copyOf(recent);
    }

    /**
     * An item, and what is known of it.
     *
     * @param before null for one that is new
     */
    record Recognised(
            PolledFeed.Item item, ItemKeys keys, @Nullable RecentItem before, String articleId) {

        boolean isNew() {
            return before == null;
        }

        /** Whether the feed says now what it said last. */
        boolean isUnchanged() {
            return before != null && before.getContent() == keys.content();
        }

        RecentItem remembered() {
            return RecentItem.newBuilder()
                    .setGuid(keys.guid())
                    .setLink(keys.link())
                    .setTitle(keys.title())
                    .setDated(keys.dated())
                    .setArticle(articleId)
                    .setContent(keys.content())
                    .setPresent(true)
                    .build();
        }
    }

    /**
     * The items in their order; of several with one guid only the latest, by date or, without dates, the first.
     *
     * @param whole whether these are all items that the feed shows, so that the others are gone from it
     */
    List<Recognised> recognise(List<PolledFeed.Item> items, boolean whole) {
        Map<Long, Keyed> byGuid = new LinkedHashMap<>();
        for (PolledFeed.Item item : items) {
            Keyed keyed = new Keyed(item, ItemKeys.of(item));
            byGuid.merge(keyed.keys.guid(), keyed, (one, other) -> one.isBefore(other) ? other : one);
        }
        List<Keyed> present = List.copyOf(byGuid.values());
        Map<Long, RecentItem> known = new HashMap<>();
        recent.forEach(item -> known.putIfAbsent(item.getGuid(), item));
        Set<RecentItem> free = new HashSet<>();
        for (RecentItem item : recent) {
            if (!byGuid.containsKey(item.getGuid())) {
                free.add(item);
            }
        }
        present.forEach(each -> each.before = known.get(each.keys.guid()));
        adopt(present, free, whole);
        Set<String> taken = new HashSet<>();
        present.forEach(each -> {
            if (each.before != null) {
                taken.add(each.before.getArticle());
            }
        });
        List<Recognised> recognised = new ArrayList<>();
        for (Keyed each : present) {
            RecentItem before = each.before;
            String id = before == null ? newId(each.keys, taken) : before.getArticle();
            recognised.add(new Recognised(each.item, each.keys, before, id));
        }
        return recognised;
    }

    /** Where a guid comes back beside the one that took its place they are two stories after all. */
    private String newId(ItemKeys keys, Set<String> taken) {
        String id = keys.articleId(sourceId, 1);
        for (int again = 2; !taken.add(id); again++) {
            id = keys.articleId(sourceId, again);
        }
        return id;
    }

    private static final class Keyed {
        private final PolledFeed.Item item;
        private final ItemKeys keys;
        private @Nullable RecentItem before;

        private Keyed(PolledFeed.Item item, ItemKeys keys) {
            this.item = item;
            this.keys = keys;
        }

        private boolean isBefore(Keyed other) {
            return item.date() != null
                    && other.item.date() != null
                    && item.date().isBefore(other.item.date());
        }
    }

    private void adopt(List<Keyed> present, Set<RecentItem> free, boolean whole) {
        Map<Long, Integer> links = new HashMap<>();
        present.forEach(each -> count(links, each.keys.link()));
        recent.stream().filter(free::contains).forEach(item -> count(links, item.getLink()));
        adopt(present, free, keys -> both(keys.link(), keys.title()), item -> both(item.getLink(), item.getTitle()));
        if (!whole) {
            return;
        }
        adopt(
                present,
                free,
                ItemKeys::link,
                item -> Objects.equals(links.get(item.getLink()), 2) ? item.getLink() : null);
        adopt(
                present,
                free,
                keys -> keys.dated() ? keys.title() : null,
                item -> item.getDated() ? item.getTitle() : null);
    }

    /** A link that one new and one gone item have, and no other one, is theirs alone. */
    private static void count(Map<Long, Integer> links, @Nullable Long link) {
        if (link != null) {
            links.merge(link, 1, Integer::sum);
        }
    }

    private static @Nullable List<Long> both(@Nullable Long link, @Nullable Long title) {
        return link == null || title == null ? null : List.of(link, title);
    }

    /** What an item is known by; null for one that is known by nothing. */
    private interface Likeness<T> {
        @Nullable
        Object of(T item);
    }

    /** Of the free items that are known by the same, the latest is taken. */
    private void adopt(
            List<Keyed> present, Set<RecentItem> free, Likeness<ItemKeys> shown, Likeness<RecentItem> remembered) {
        Map<Object, Deque<RecentItem>> alike = new HashMap<>();
        for (RecentItem item : recent) {
            Object key = free.contains(item) ? remembered.of(item) : null;
            if (key != null) {
                alike.computeIfAbsent(key, any -> new ArrayDeque<>()).add(item);
            }
        }
        for (Keyed each : present) {
            Object key = each.before == null ? shown.of(each.keys) : null;
            Deque<RecentItem> candidates = key == null ? null : alike.get(key);
            if (candidates != null && !candidates.isEmpty()) {
                RecentItem item = candidates.remove();
                each.before = item;
                free.remove(item);
            }
        }
    }

    /** What is to be remembered after a poll: what it showed first, then what was known before, as much as is kept. */
    List<RecentItem> after(List<Recognised> shown, int largestPoll, boolean whole) {
        int most = Math.max(FEWEST, 4 * largestPoll);
        Set<String> articles = new HashSet<>();
        List<RecentItem> after = new ArrayList<>();
        for (Recognised each : shown) {
            articles.add(each.articleId());
            after.add(each.remembered());
        }
        for (RecentItem item : recent) {
            if (after.size() >= most) {
                break;
            }
            if (articles.add(item.getArticle())) {
                after.add(RecentItem.newBuilder(item)
                        .setPresent(item.getPresent() && !whole)
                        .build());
            }
        }
        return after;
    }
}
