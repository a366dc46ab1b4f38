package org.entente.aggregate.view;

/**
 * Who somebody is.
 *
 * @param id the actor's stable id, such as {@code country/PRK}
 * @param name the name to show; the id where no article has given a name yet
 * @param kind COUNTRY, PERSON or ORGANISATION; AUTHOR for the articles' own voice
 */
public record ActorName(String id, String name, String kind) {}
