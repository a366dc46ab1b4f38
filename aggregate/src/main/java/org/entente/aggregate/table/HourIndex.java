package org.entente.aggregate.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.aggregate.article.EventHour;

/** Which keys an hour holds, one row for each of its articles: {@code hour|article} to the keys it counts for. */
public final class HourIndex {

    private static final int HOUR_KEY = 8;

    private final Table<List<String>> rows;

    /** @param rows {@code hour|article} to keys, sorted, never empty */
    public HourIndex(Table<List<String>> rows) {
        this.rows = rows;
    }

    /** The changes of one article, collected and then written together. */
    public final class Edit {

        private final String article;
        private final Map<Integer, TreeSet<String>> edited = new HashMap<>(4);
        private final Set<Integer> known = new HashSet<>(4);

        private Edit(String article) {
            this.article = article;
        }

        /** Takes the key into the hour ({@code sign} 1) or out of it (-1). */
        public void apply(int hour, String key, int sign) {
            TreeSet<String> keys = edited.computeIfAbsent(hour, at -> {
                List<String> kept = rows.get(row(at));
                if (kept == null) {
                    return new TreeSet<>();
                }
                known.add(at);
                return new TreeSet<>(kept);
            });
            if (sign > 0) {
                keys.add(key);
            } else {
                keys.remove(key);
            }
        }

        /** Writes the rows that were changed. */
        public void save() {
            save((hour, change) -> {});
        }

        /** Writes the rows that were changed, and tells where the article has come to an hour or left it. */
        public void save(Arrivals arrivals) {
            edited.forEach((hour, keys) -> {
                rows.put(row(hour), keys.isEmpty() ? null : List.copyOf(keys));
                if (known.contains(hour) == keys.isEmpty()) {
                    arrivals.changed(hour, keys.isEmpty() ? -1 : 1);
                }
            });
        }

        private String row(int hour) {
            return EventHour.key(hour) + '|' + article;
        }
    }

    /** Told of articles that come to an hour (1) or leave it (-1). */
    public interface Arrivals {
        void changed(int hour, int change);
    }

    /** Some of the hour's articles that count for the key, in descending order of id, at most so many. */
    public List<String> articles(int hour, String key, int most) {
        List<String> articles = new ArrayList<>();
        String start = EventHour.key(hour);
        rows.descend(start, start + '}', (row, keys) -> {
            if (keys.contains(key)) {
                articles.add(row.substring(HOUR_KEY + 1));
            }
            return articles.size() < most;
        });
        return articles;
    }

    /** Begins to change what the article counts for. */
    public Edit edit(String article) {
        return new Edit(article);
    }

    /** The keys of each hour in {@code first <= hour <= last}, ascending. */
    public Map<Integer, Set<String>> between(long first, long last) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        if (last >= 0 && last >= first) {
            rows.ascend(EventHour.key(first), EventHour.key(last) + '}', (row, keys) -> found.computeIfAbsent(
                            EventHour.parse(row.substring(0, HOUR_KEY)), any -> new TreeSet<>())
                    .addAll(keys));
        }
        return found;
    }
}
