package org.entente.aggregate.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.aggregate.article.ArticleFacts;
import org.jspecify.annotations.Nullable;

/**
 * Counts the latest revisions from scratch, article by article and pair by pair, with sets. It shares with the served
 * counts what an article says ({@link ArticleFacts}) and nothing else.
 */
public final class Recount {

    private Recount() {}

    /** A pair's counts. */
    public record Counts(long articles, long mentions, long stories, long sources) {}

    /** A holder's scores on a target: how many and their sum in millionths. */
    public record Scores(long count, long sumMillionths) {}

    private static final class Pair {
        private long articles;
        private long mentions;
        private final Set<String> stories = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
    }

    /**
     * Counts every pair with an article in {@code asOf - window <= hour < asOf}.
     *
     * @param latest the latest revision of each article, in any order
     * @param window null for all time
     * @param asOf the exclusive end, on a whole hour
     * @return {@code a|b}, ids sorted, to its counts
     */
    public static Map<String, Counts> coMentions(
            Collection<ArticleFacts> latest, @Nullable Duration window, Instant asOf) {
        Map<String, Pair> pairs = new TreeMap<>();
        for (ArticleFacts article : latest) {
            if (!counts(article, window, asOf)) {
                continue;
            }
            Set<String> everyone = new HashSet<>();
            for (ArticleFacts.Actor actor : article.actors()) {
                everyone.add(actor.id());
                if (actor.country() != null) {
                    everyone.add(actor.country());
                }
            }
            for (String a : everyone) {
                for (String b : everyone) {
                    long mentions = a.compareTo(b) < 0 ? Math.min(beside(article, a, b), beside(article, b, a)) : 0;
                    if (mentions > 0) {
                        Pair pair = pairs.computeIfAbsent(a + '|' + b, any -> new Pair());
                        pair.articles++;
                        pair.mentions += mentions;
                        pair.stories.add(article.story());
                        pair.sources.add(article.source());
                    }
                }
            }
        }
        Map<String, Counts> counts = new TreeMap<>();
        pairs.forEach((key, pair) ->
                counts.put(key, new Counts(pair.articles, pair.mentions, pair.stories.size(), pair.sources.size())));
        return counts;
    }

    /**
     * Measures every holder and target with an article in the window, as {@link #coMentions} does.
     *
     * @return {@code holder|target} to its scores
     */
    public static Map<String, Scores> stances(
            Collection<ArticleFacts> latest, @Nullable Duration window, Instant asOf) {
        Map<String, Scores> all = new TreeMap<>();
        for (ArticleFacts article : latest) {
            if (counts(article, window, asOf)) {
                means(article)
                        .forEach((key, mean) -> all.merge(
                                key,
                                new Scores(1, Math.round(mean * 1e6)),
                                (one, two) ->
                                        new Scores(one.count + two.count, one.sumMillionths + two.sumMillionths)));
            }
        }
        return all;
    }

    private static boolean counts(ArticleFacts article, @Nullable Duration window, Instant asOf) {
        Instant at = article.publishedAt();
        return article.usable() && at.isBefore(asOf) && (window == null || !at.isBefore(asOf.minus(window)));
    }

    /** Mentions of the actor and of all that act for it; only its own beside one of those. */
    private static long beside(ArticleFacts article, String actor, String other) {
        boolean otherActsForIt =
                article.actors().stream().anyMatch(one -> one.id().equals(other) && actor.equals(one.country()));
        return article.actors().stream()
                .filter(one -> one.id().equals(actor) || (!otherActsForIt && actor.equals(one.country())))
                .mapToLong(ArticleFacts.Actor::mentions)
                .sum();
    }

    private static Map<String, Double> means(ArticleFacts article) {
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Double> weights = new TreeMap<>();
        for (ArticleFacts.Stance stance : article.stances()) {
            double weight = Math.max(1e-6, stance.confidence());
            Set<String> holders = with(article, stance.holder());
            Set<String> targets = with(article, stance.target());
            boolean isAmongThemselves = !Collections.disjoint(holders, targets);
            for (String holder : isAmongThemselves ? Set.of(stance.holder()) : holders) {
                for (String target : isAmongThemselves ? Set.of(stance.target()) : targets) {
                    if (!holder.equals(target)) {
                        sums.merge(holder + '|' + target, weight * stance.score(), Double::sum);
                        weights.merge(holder + '|' + target, weight, Double::sum);
                    }
                }
            }
        }
        sums.replaceAll((key, sum) -> sum / weights.getOrDefault(key, 1.0));
        return sums;
    }

    private static Set<String> with(ArticleFacts article, String actor) {
        Set<String> levels = new HashSet<>(Set.of(actor));
        for (ArticleFacts.Actor one : article.actors()) {
            if (one.id().equals(actor) && one.country() != null) {
                levels.add(one.country());
            }
        }
        return levels;
    }
}
