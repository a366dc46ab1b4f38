package org.entente.enrich.document;

/**
 * The place of what one sentence says of one actor.
 *
 * @param sentence its index
 * @param actor the actor's id
 */
public record Tone(int sentence, String actor) {}
