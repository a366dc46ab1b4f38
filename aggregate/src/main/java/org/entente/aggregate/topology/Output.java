package org.entente.aggregate.topology;

import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.StoryMail;
import org.entente.aggregate.surge.SurgeQuestion;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.StanceChange;

/** What a step passes on. Hours are whole hours since the epoch; a tally of nothing becomes a tombstone. */
public sealed interface Output {

    /** Signed changes for the second half of the topology. */
    record Changed(Changes changes) implements Output {}

    /** For a partition of bands. */
    record Placed(PrintChange change) implements Output {}

    /** For the keeper of an article's story. */
    record Mailed(StoryMail mail) implements Output {}

    /** An article more than the grace behind the clock. */
    record Late(EnrichedArticle article, int clock) implements Output {}

    /** A pair's counts in one hour, after one article more ({@code sign} 1) or less (-1), of so many over all time. */
    record Hourly(String a, String b, int hour, Tally tally, long articles, int sign) implements Output {}

    /** One article with a pair more in the hour (1), or less (-1). */
    record Volume(int hour, int change) implements Output {}

    /** A pair's counts in a window, such as {@code P1D}, that ends before the hour {@code asOf}. */
    record Rolling(String a, String b, String window, int asOf, Tally tally) implements Output {}

    /** A holder's scores on a target in one hour, after one more ({@code sign} 1) or less (-1), of so many over all time. */
    record HourlyStance(String holder, String target, int hour, StanceTally tally, long articles, int sign)
            implements Output {}

    /** The hours before this one are closed. */
    record Closed(int clock) implements Output {}

    /** All that an article changes has been passed on. */
    record Applied() implements Output {}

    /** A rise of a pair's rate, to be held against its actors' own numbers. */
    record Risen(SurgeQuestion question) implements Output {}

    /** A surge, found, revised or withdrawn. */
    record Surged(CoMentionSurge surge) implements Output {}

    /** A change of stance, found, revised or withdrawn. */
    record Turned(StanceChange change) implements Output {}
}
