package org.entente.enrich.stance;

/** By which pronoun somebody is called. */
enum Sex {
    FEMALE,
    MALE
}
