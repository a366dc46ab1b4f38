package org.entente.enrich.document;

import org.jspecify.annotations.Nullable;

/**
 * Who acts or is acted upon in one story.
 *
 * @param id readable and stable, such as {@code country/PRK}
 * @param country the id of the country acted for, null if unknown or if this is a country
 * @param linked whether a dictionary knows the actor; false if the id is made from the name
 * @param salience share of the story that is about it, in (0, 1]
 * @param mentions how many mentions stand for it
 */
public record Actor(
        String id,
        ActorKind kind,
        String name,
        @Nullable String country,
        boolean linked,
        double salience,
        int mentions) {}
