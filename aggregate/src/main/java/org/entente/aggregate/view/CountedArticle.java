package org.entente.aggregate.view;

import org.entente.news.EnrichedArticle;

/**
 * An article as it is counted.
 *
 * @param article its latest applied revision
 * @param story the story it counts under: that of its first near-duplicate, or the one it is by itself
 */
public record CountedArticle(EnrichedArticle article, String story) {}
