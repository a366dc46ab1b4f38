package org.entente.aggregate.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The actors seen. Safe for use by several threads. */
public interface ActorView {

    /**
     * Lists actors: most articles first, then by id, or by id alone.
     *
     * @throws ViewNotReadyException while the actors cannot be read
     */
    Slice<ActorEntry> search(ActorQuery query);

    /**
     * The actor with exactly this id, if an article names it.
     *
     * @throws ViewNotReadyException while the actors cannot be read
     */
    Optional<ActorEntry> find(String id);

    /**
     * What to call each of these, also those that no article names: a country by its name, any other by its id; and
     * {@code author}, the articles' own voice.
     *
     * @throws ViewNotReadyException while the actors cannot be read
     */
    Map<String, ActorName> names(Set<String> ids);
}
