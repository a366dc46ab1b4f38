package org.entente.enrich.topology;

import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;

/** The pipeline under the topology tests: the real one, but for a text that none can read. */
final class TestPipelines {

    static final String UNREADABLE = "No annotator reads this.";

    private static final Pipeline BASELINE = Pipelines.standard();

    private TestPipelines() {}

    static EnrichedArticle annotate(Article article) {
        if (article.getText().equals(UNREADABLE)) {
            throw new IllegalStateException("an annotator failed");
        }
        return BASELINE.annotate(article);
    }
}
