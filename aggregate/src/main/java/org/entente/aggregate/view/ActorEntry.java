package org.entente.aggregate.view;

import org.jspecify.annotations.Nullable;

/**
 * An actor that at least one article names.
 *
 * @param id the stable id, such as {@code person/kim-jong-un}
 * @param name the name to show
 * @param kind COUNTRY, PERSON or ORGANISATION
 * @param country the id of the country the actor acts for; null where none is known
 * @param linked whether a dictionary knows the actor; otherwise the id is made from the name
 * @param articles articles that now name the actor
 */
public record ActorEntry(
        String id, String name, String kind, @Nullable String country, boolean linked, long articles) {}
