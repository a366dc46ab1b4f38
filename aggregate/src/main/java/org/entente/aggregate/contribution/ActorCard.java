package org.entente.aggregate.contribution;

import org.jspecify.annotations.Nullable;

/**
 * Who an actor is, as the article last applied says, and how many articles now name it.
 *
 * @param country the actor id of the country it acts for; null where none is known
 * @param linked whether a dictionary knows it
 * @param articles articles that name it themselves, without the country roll-up
 */
public record ActorCard(String name, String kind, @Nullable String country, boolean linked, long articles) {}
