package org.entente.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.entente.aggregate.recount.Recount;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.news.StanceHourly;

/** Rows as texts that are equal exactly if the rows are, and that a person can read. */
final class Shown {

    private Shown() {}

    static String of(Recount.Counts counts) {
        return coMention(counts.articles(), counts.stories(), counts.sources(), counts.mentions());
    }

    static String of(CoMentionHourly row) {
        return coMention(row.getArticles(), row.getStories(), row.getSources(), row.getMentions());
    }

    static String of(CoMentionRolling row) {
        return coMention(row.getArticles(), row.getStories(), row.getSources(), row.getMentions());
    }

    static String coMention(JsonNode item) {
        return coMention(
                item.path("articles").asLong(),
                item.path("stories").asLong(),
                item.path("sources").asLong(),
                item.path("mentions").asLong());
    }

    static String of(Recount.Scores scores) {
        return stance(scores.count(), scores.sumMillionths() / 1e6 / scores.count());
    }

    static String of(StanceHourly row) {
        return stance(row.getCount(), row.getMean());
    }

    static String stance(JsonNode item) {
        return stance(item.path("count").asLong(), item.path("mean").asDouble());
    }

    private static String coMention(long articles, long stories, long sources, long mentions) {
        return articles + " articles, " + stories + " stories, " + sources + " sources, " + mentions + " mentions";
    }

    /** Scores are summed in whole millionths, so means agree to the last of these digits or not at all. */
    private static String stance(long count, double mean) {
        return String.format(Locale.ROOT, "%d articles, mean %.9f", count, mean + 0.0);
    }
}
