package org.entente.aggregate.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shows how an actor stands to others and they to it. Safe for use by several threads. */
public interface EvidenceView {

    /** The most spans one answer holds. */
    int MOST = 200;

    /** With how many of the actors that it appears with most the actor's evidence is looked for. */
    int PARTNERS = 40;

    /**
     * The latest spans that show a stance of the actor or toward it, latest first.
     *
     * @param actor the actor's id
     * @param with only what is between the actor and this other one; null for the articles' own voice and the
     *     {@value #PARTNERS} actors that it appears with most
     * @param limit at most so many, from 1 to {@value #MOST}
     * @throws ViewNotReadyException while they cannot be read
     */
    List<ShownStance> latest(String actor, @Nullable String with, int limit);
}
