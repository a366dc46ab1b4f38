package org.entente.enrich.document;

/** What kind of thing a mention names, as far as its form tells. */
public enum MentionType {
    PERSON,
    ORGANISATION,
    PLACE,
    MISC
}
