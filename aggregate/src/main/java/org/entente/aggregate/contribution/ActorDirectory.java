package org.entente.aggregate.contribution;

import org.entente.aggregate.contribution.Delta.ActorDelta;
import org.entente.aggregate.table.Table;

/** Who the actors are and how many articles name each. */
public final class ActorDirectory {

    private final Table<ActorCard> actors;

    /** @param actors actor id to its card */
    public ActorDirectory(Table<ActorCard> actors) {
        this.actors = actors;
    }

    /** Takes one article that names the actor in, or out. What an addition says about the actor replaces the rest. */
    public void apply(String id, ActorDelta delta) {
        ActorCard named = delta.card();
        if (named == null) {
            return;
        }
        ActorCard kept = actors.get(id);
        long articles = (kept == null ? 0 : kept.articles()) + delta.sign();
        ActorCard said = delta.sign() > 0 || kept == null ? named : kept;
        actors.put(
                id,
                articles == 0
                        ? null
                        : new ActorCard(said.name(), said.kind(), said.country(), said.linked(), articles));
    }
}
