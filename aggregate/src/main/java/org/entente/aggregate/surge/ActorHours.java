package org.entente.aggregate.surge;

import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.contribution.Delta.ActorDelta;
import org.entente.aggregate.table.Table;

/** How many articles count for an actor in each hour. */
public final class ActorHours {

    private final Table<Integer> table;

    /** @param table {@code actor|hour} to articles */
    public ActorHours(Table<Integer> table) {
        this.table = table;
    }

    /** Takes one article in or out. */
    public void apply(String actor, ActorDelta delta) {
        String row = actor + '|' + EventHour.key(delta.hour());
        Integer kept = table.get(row);
        int count = (kept == null ? 0 : kept) + delta.sign();
        table.put(row, count == 0 ? null : count);
    }

    /** How often the actor was in the news before the surge and in it. */
    public SurgeQuestion.Presence presence(String actor, Surge surge) {
        return new SurgeQuestion.Presence(
                between(actor, surge.base(), surge.began() - 1), between(actor, surge.began(), surge.found()));
    }

    private long between(String actor, int first, int last) {
        long[] count = {0};
        if (first <= last) {
            table.ascend(
                    actor + '|' + EventHour.key(first),
                    actor + '|' + EventHour.key(last),
                    (row, articles) -> count[0] += articles);
        }
        return count[0];
    }
}
