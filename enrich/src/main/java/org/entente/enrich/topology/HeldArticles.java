package org.entente.enrich.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.entente.news.Article;
import org.jspecify.annotations.Nullable;

/** The articles of one task that wait for their embargo to end, and in what order they are due. */
final class HeldArticles {

    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, Article> articles;
    private final KeyValueStore<EmbargoEnd, byte[]> ends;

    HeldArticles(KeyValueStore<String, Article> articles, KeyValueStore<EmbargoEnd, byte[]> ends) {
        this.articles = articles;
        this.ends = ends;
    }

    /** How many wait; reads all the ends. */
    int count() {
        int count = 0;
        try (KeyValueIterator<EmbargoEnd, byte[]> all = ends.all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    /** Holds the article, in the place of an older revision of it; whether there was none. */
    boolean hold(Article article) {
        boolean isNew = take(article.getId()) == null;
        Instant end = Objects.requireNonNull(article.getEmbargoedUntil(), "embargoedUntil");
        articles.put(article.getId(), article);
        ends.put(new EmbargoEnd(end, article.getId()), NOTHING);
        return isNew;
    }

    /** The revision of the article that is held; null if there is none. */
    @Nullable
    Article find(String id) {
        return articles.get(id);
    }

    /** Takes the article out; null if it was not held. */
    @Nullable
    Article take(String id) {
        Article held = articles.delete(id);
        if (held != null) {
            ends.delete(new EmbargoEnd(Objects.requireNonNull(held.getEmbargoedUntil(), "embargoedUntil"), id));
        }
        return held;
    }

    /** The ids of those whose embargo has ended by now, the first due in front; no more than {@code most}. */
    List<String> due(Instant now, int most) {
        List<String> due = new ArrayList<>();
        try (KeyValueIterator<EmbargoEnd, byte[]> over = ends.range(EmbargoEnd.first(), EmbargoEnd.after(now))) {
            while (over.hasNext() && due.size() < most) {
                due.add(over.next().key.id());
            }
        }
        return due;
    }
}
