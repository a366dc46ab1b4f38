package org.entente.ingest.document;

/**
 * A part of a document that was refused while the rest was read.
 *
 * @param name where it stands, such as {@code item 3}
 * @param cause what is wrong
 * @param source what it was read from
 */
public record RefusedPart(String name, RefusedException cause, Contents.Slice source) {}
