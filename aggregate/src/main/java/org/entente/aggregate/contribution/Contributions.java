package org.entente.aggregate.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.EventHour;

/**
 * What an article adds to the counts: its actors rolled up to their countries, and its stances likewise, but for those between two of one
 * country: a senator's on the president is not that of the United States.
 */
public final class Contributions {

    private Contributions() {}

    /** The contribution of the article; one without actors and stances if it is not usable. */
    public static Contribution of(ArticleFacts article) {
        TreeMap<String, Integer> mentions = new TreeMap<>();
        Map<String, Integer> own = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        Map<String, ActorCard> cards = new HashMap<>();
        List<ArticleStance> stances = List.of();
        if (article.usable()) {
            for (ArticleFacts.Actor actor : article.actors()) {
                mentions.merge(actor.id(), actor.mentions(), Integer::sum);
                own.merge(actor.id(), actor.mentions(), Integer::sum);
                cards.put(actor.id(), new ActorCard(actor.name(), actor.kind(), actor.country(), actor.linked(), 0));
                String country = actor.country();
                if (country != null && !country.equals(actor.id())) {
                    countries.put(actor.id(), country);
                    mentions.merge(country, actor.mentions(), Integer::sum);
                }
            }
            stances = stances(article, countries);
        }
        return new Contribution(
                article.revision(),
                article.contentHash(),
                EventHour.of(article.publishedAt()),
                article.story(),
                article.source(),
                mentions,
                own,
                countries,
                stances,
                cards);
    }

    private static List<ArticleStance> stances(ArticleFacts article, Map<String, String> countries) {
        Map<String, WeightedScore> scores = new TreeMap<>();
        for (ArticleFacts.Stance stance : article.stances()) {
            List<String> holders = levels(stance.holder(), countries);
            List<String> targets = levels(stance.target(), countries);
            if (last(holders).equals(last(targets))) {
                holders = List.of(stance.holder());
                targets = List.of(stance.target());
            }
            for (String holder : holders) {
                for (String target : targets) {
                    if (!holder.equals(target)) {
                        scores.computeIfAbsent(holder + '|' + target, any -> new WeightedScore(holder, target))
                                .add(stance);
                    }
                }
            }
        }
        List<ArticleStance> stances = new ArrayList<>(scores.size());
        scores.values().forEach(score -> stances.add(score.stance()));
        return stances;
    }

    /** The actor, and the country it acts for. */
    private static List<String> levels(String actor, Map<String, String> countries) {
        String country = countries.get(actor);
        return country == null ? List.of(actor) : List.of(actor, country);
    }

    private static String last(List<String> levels) {
        return levels.get(levels.size() - 1);
    }
}
