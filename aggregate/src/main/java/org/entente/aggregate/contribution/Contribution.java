package org.entente.aggregate.contribution;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one revision of one article adds to the counts; empty maps for one that is withdrawn.
 *
 * @param revision the revision's number; the higher one wins
 * @param contentHash the hash of its content; tells a repeat from a change within one revision number
 * @param hour the event-time hour of publication
 * @param story the story id, which near-duplicates share
 * @param source the source's name
 * @param mentions actor id to mentions, rolled up to countries
 * @param own actor id to mentions that are its own; a country that appears only through its actors is absent
 * @param countries actor id to the country it acts for
 * @param stances one for each holder and target, rolled up to countries
 * @param cards who each own actor is; the count of articles in them has no meaning
 */
public record Contribution(
        long revision,
        String contentHash,
        int hour,
        String story,
        String source,
        SortedMap<String, Integer> mentions,
        Map<String, Integer> own,
        Map<String, String> countries,
        List<ArticleStance> stances,
        Map<String, ActorCard> cards) {

    /** The same as one of the story. */
    public Contribution of(String story) {
        return story.equals(this.story)
                ? this
                : new Contribution(
                        revision, contentHash, hour, story, source, mentions, own, countries, stances, cards);
    }

    /**
     * How often the actor is mentioned where it stands beside the other one: beside someone who acts for it, a country
     * counts only with its own mentions.
     */
    int mentionsBeside(String actor, String other) {
        Map<String, Integer> counts = actor.equals(countries.get(other)) ? own : mentions;
        return counts.getOrDefault(actor, 0);
    }
}
