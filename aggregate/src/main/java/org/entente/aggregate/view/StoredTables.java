package org.entente.aggregate.view;

import java.time.Duration;
import java.util.List;
import org.entente.aggregate.change.StanceSpan;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.aggregate.contribution.Contribution;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;

/**
 * The tables the views read. {@code hour} in a key is {@link org.entente.aggregate.article.EventHour#key}.
 *
 * @param articles article id to its latest applied revision
 * @param contributions article id to what it adds to the counts
 * @param actors actor id to who it is
 * @param coMentions the tables of pairs
 * @param stances the tables of stances
 * @param surges {@code hour|a|b} to the surge that began then
 * @param sources source id to its status
 */
public record StoredTables(
        Rows<EnrichedArticle> articles,
        Rows<Contribution> contributions,
        Rows<ActorCard> actors,
        CoMentions coMentions,
        Stances stances,
        Rows<CoMentionSurge> surges,
        Rows<SourceStatus> sources) {

    /**
     * The views over these tables.
     *
     * @param windows the windows of the totals, in the order they are counted
     * @param staleness what the tables note while they are read
     */
    public Views views(List<Duration> windows, Staleness staleness) {
        Names names = new Names(actors);
        CoMentionView pairs = new StoredCoMentions(coMentions, names, windows);
        return new Views(
                pairs,
                new StoredStances(stances),
                new StoredActors(actors, names),
                new StoredSurges(surges),
                new StoredEvidence(stances, articles, pairs, names),
                new StoredArticles(articles, contributions),
                new StoredSources(sources),
                staleness);
    }

    /**
     * Tables of pairs; {@code a} sorts before {@code b}.
     *
     * @param pairs {@code a|b}, totals as of the clock of their part
     * @param hours {@code a|b|hour}, of pairs of many articles
     * @param hourIndex {@code hour|article} to the article's pairs
     * @param partners {@code b|a}, for every row of {@code pairs}
     * @param clocks the latest event-time hour of each part
     */
    public record CoMentions(
            Rows<CoMentionPair> pairs,
            Rows<CoMentionHour> hours,
            Rows<List<String>> hourIndex,
            Rows<byte[]> partners,
            Rows<Integer> clocks) {}

    /**
     * Tables of stances.
     *
     * @param hours {@code holder|target|hour}
     * @param totals {@code holder|target}, over all time
     * @param spans {@code holder|target|hour|article}
     * @param hourIndex {@code hour|article} to the article's holders and targets
     * @param changes {@code hour|holder|target}
     * @param clocks the latest event-time hour of each part
     */
    public record Stances(
            Rows<StanceTally> hours,
            Rows<StanceTally> totals,
            Rows<StanceSpan> spans,
            Rows<List<String>> hourIndex,
            Rows<StanceChange> changes,
            Rows<Integer> clocks) {}
}
