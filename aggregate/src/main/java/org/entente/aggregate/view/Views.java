package org.entente.aggregate.view;

/**
 * All that can be asked.
 *
 * @param coMentions who appears with whom
 * @param stances who stands how to whom
 * @param actors the actors seen
 * @param surges who appears together much more than before
 * @param evidence what shows how they stand to each other
 * @param articles the articles counted
 * @param sources how the sources of stories are doing
 * @param staleness what is noted while an answer is made
 */
public record Views(
        CoMentionView coMentions,
        StanceView stances,
        ActorView actors,
        SurgeView surges,
        EvidenceView evidence,
        ArticleView articles,
        SourceView sources,
        Staleness staleness) {}
