package org.entente.aggregate.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.entente.aggregate.contribution.Delta.ActorDelta;
import org.entente.aggregate.contribution.Delta.PairDelta;
import org.entente.aggregate.contribution.Delta.StanceDelta;
import org.jspecify.annotations.Nullable;

/** The signed deltas that turn one contribution into the next: what is gone, then what is new, nothing for the rest. */
public final class Deltas {

    private Deltas() {}

    /**
     * Removals first, then additions.
     *
     * @param article the article's id
     * @param before the contribution counted so far; null for none
     * @param after the contribution to count from now on
     */
    public static List<KeyedDelta> between(String article, @Nullable Contribution before, Contribution after) {
        List<KeyedDelta> removed = new ArrayList<>();
        List<KeyedDelta> added = new ArrayList<>();
        diff(pairs(before, -1), pairs(after, 1), removed, added);
        diff(stances(article, before, -1), stances(article, after, 1), removed, added);
        diff(actors(before, -1), actors(after, 1), removed, added);
        removed.addAll(added);
        return removed;
    }

    private static void diff(
            Map<String, Delta> before, Map<String, Delta> after, List<KeyedDelta> removed, List<KeyedDelta> added) {
        for (Map.Entry<String, Delta> old : before.entrySet()) {
            Delta now = after.get(old.getKey());
            if (now == null || !unsigned(now).equals(unsigned(old.getValue()))) {
                removed.add(new KeyedDelta(old.getKey(), old.getValue()));
            } else {
                after.remove(old.getKey());
            }
        }
        after.forEach((key, delta) -> added.add(new KeyedDelta(key, delta)));
    }

    private static Delta unsigned(Delta delta) {
        if (delta instanceof PairDelta pair) {
            return new PairDelta(0, pair.hour(), pair.mentions(), pair.story(), pair.source());
        }
        if (delta instanceof StanceDelta stance) {
            return new StanceDelta(
                    0, stance.hour(), stance.article(), stance.score(), stance.isQuoted(), stance.evidence());
        }
        return delta instanceof ActorDelta actor ? new ActorDelta(0, actor.hour(), actor.card()) : delta;
    }

    private static Map<String, Delta> pairs(@Nullable Contribution of, int sign) {
        Map<String, Delta> pairs = new HashMap<>();
        if (of != null) {
            eachPair(
                    of,
                    (pair, mentions) ->
                            pairs.put(pair, new PairDelta(sign, of.hour(), mentions, of.story(), of.source())));
        }
        return pairs;
    }

    private static void eachPair(Contribution of, ObjIntConsumer<String> sink) {
        List<String> ids = List.copyOf(of.mentions().keySet());
        for (int i = 0; i < ids.size(); i++) {
            String a = ids.get(i);
            for (int j = i + 1; j < ids.size(); j++) {
                String b = ids.get(j);
                int mentions = Math.min(of.mentionsBeside(a, b), of.mentionsBeside(b, a));
                if (mentions > 0) {
                    sink.accept(a + '|' + b, mentions);
                }
            }
        }
    }

    private static Map<String, Delta> stances(String article, @Nullable Contribution of, int sign) {
        Map<String, Delta> stances = new HashMap<>();
        if (of != null) {
            for (ArticleStance stance : of.stances()) {
                stances.put(
                        stance.key(),
                        new StanceDelta(
                                sign, of.hour(), article, stance.score(), stance.isQuoted(), stance.evidence()));
            }
        }
        return stances;
    }

    private static Map<String, Delta> actors(@Nullable Contribution of, int sign) {
        Map<String, Delta> actors = new HashMap<>();
        if (of != null) {
            for (String id : of.mentions().keySet()) {
                actors.put(id, new ActorDelta(sign, of.hour(), of.cards().get(id)));
            }
        }
        return actors;
    }
}
