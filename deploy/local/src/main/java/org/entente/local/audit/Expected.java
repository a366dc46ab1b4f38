package org.entente.local.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.recount.StoryRecount;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.aggregate.topology.ArticleRecords;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.local.archive.Published;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.Model;

/**
 * The standing articles, enriched again. Where a served record was made by other models than ours, it cannot be made again: what it
 * says is then taken as it is, and counted as taken.
 */
final class Expected {

    private record Row(String digest, ArticleFacts facts, List<Model> models) {}

    private final Map<String, Row> articles = new LinkedHashMap<>();
    private long taken;

    /** Enriches standing articles on all cores; one that cannot be enriched lies with the dead letters and counts for nothing. */
    void add(List<Article> standing, Pipeline pipeline) {
        List<Optional<Row>> rows =
                standing.parallelStream().map(article -> row(article, pipeline)).toList();
        for (int i = 0; i < rows.size(); i++) {
            String id = standing.get(i).getId();
            rows.get(i).ifPresent(row -> articles.put(id, row));
        }
    }

    private static Optional<Row> row(Article article, Pipeline pipeline) {
        try {
            EnrichedArticle enriched = pipeline.annotate(article);
            return Optional.of(new Row(digest(enriched), ArticleRecords.facts(enriched), enriched.getModels()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Compares what stands on the enriched topic with what it should be, and takes that out of it. */
    void compare(String where, Published<EnrichedArticle> published, Differences differences) {
        differences.look(where);
        articles.replaceAll((id, row) -> {
            EnrichedArticle served = published.remove(id);
            if (served != null && isUsable(served) && !row.models.equals(served.getModels()) && says(served, row)) {
                taken++;
                return new Row(digest(served), ArticleRecords.facts(served), served.getModels());
            }
            differences.compare(where, id, row.digest, served == null ? Differences.NOTHING : digest(served));
            return row;
        });
        published.rest((id, served) -> {
            if (isUsable(served)) {
                differences.compare(where, id, Differences.NOTHING, digest(served));
            }
        });
    }

    /** How many records were taken as they are. */
    long taken() {
        return taken;
    }

    /** What the standing articles count for, each as one of its story. */
    List<ArticleFacts> facts(NearDuplicates near) {
        return StoryRecount.resolved(articles.values().stream().map(Row::facts).toList(), near);
    }

    private static boolean isUsable(EnrichedArticle article) {
        return article.getStatus() == ArticleStatus.USABLE;
    }

    private static boolean says(EnrichedArticle served, Row row) {
        return served.getRevision() == row.facts.revision()
                && served.getContentHash().equals(row.facts.contentHash());
    }

    private static String digest(EnrichedArticle article) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(article.toByteBuffer());
            return "revision " + article.getRevision() + ' ' + article.getStatus() + " with "
                    + article.getActors().size() + " actors, SHA-256 "
                    + HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot digest the record of " + article.getId(), e);
        }
    }
}
