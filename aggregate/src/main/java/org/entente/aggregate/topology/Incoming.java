package org.entente.aggregate.topology;

import org.entente.aggregate.article.ArticleFacts;
import org.entente.news.EnrichedArticle;

/** An article as read: what is served of it and what is counted of it. */
record Incoming(EnrichedArticle article, ArticleFacts facts) {}
