package org.entente.enrich.document;

/** What an actor is. */
public enum ActorKind {
    COUNTRY,
    PERSON,
    ORGANISATION
}
