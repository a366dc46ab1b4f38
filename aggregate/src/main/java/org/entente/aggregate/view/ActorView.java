package org.entente.aggregate.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The actors seen. Safe for use by several threads. */
public interface ActorView {

    /**
     * Lists actors whose name or id contains the text, whatever the case and the accents: most articles first, then by id.
     *
     * @param text what to look for; empty finds every actor
     * @param limit at most so many, at least 1
     * @throws ViewNotReadyException while the actors cannot be read
     */
    List<ActorEntry> search(String text, int limit);

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
