package org.entente.aggregate.contribution;

import org.entente.aggregate.article.ArticleFacts;

/** The confidence-weighted mean of one article's scores of a holder on a target. */
final class WeightedScore {

    private static final double LEAST_WEIGHT = 1e-6;

    private final String holder;
    private final String target;
    private double sum;
    private double weight;
    private double best = -1;
    private boolean isQuoted;
    private String evidence = "";

    WeightedScore(String holder, String target) {
        this.holder = holder;
        this.target = target;
    }

    void add(ArticleFacts.Stance stance) {
        double confidence = Math.max(LEAST_WEIGHT, stance.confidence());
        sum += confidence * stance.score();
        weight += confidence;
        if (confidence > best) {
            best = confidence;
            isQuoted = stance.isQuoted();
            evidence = stance.evidence();
        }
    }

    ArticleStance stance() {
        return new ArticleStance(holder, target, (int) Math.round(sum / weight * 1e6), isQuoted, evidence);
    }
}
