package org.entente.aggregate.story;

/**
 * An article that belongs to another story than before.
 *
 * @param story the one it belongs to now
 * @param isOwn whether that is the one it is by itself
 */
public record StoryTurn(String article, String story, boolean isOwn) {}
