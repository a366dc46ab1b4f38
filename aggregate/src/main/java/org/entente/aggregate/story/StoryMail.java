package org.entente.aggregate.story;

import org.jspecify.annotations.Nullable;

/** What the keeper of an article is told. Of one sender to one receiver all arrive in order; of several in any. */
public sealed interface StoryMail {

    /** The article it is for. */
    String to();

    /** The partition of articles that holds that one. */
    int home();

    /**
     * A partition of bands says which near-duplicate there is the earliest before the article.
     *
     * @param earliest null for none
     */
    record Earliest(
            String to, int home, int partition, @Nullable Rank earliest) implements StoryMail {}

    /** An article has the receiver for its parent and wants to know its story, now and whenever it changes. */
    record Follow(String to, int home, String follower, int followerHome) implements StoryMail {}

    /** An article has another parent or none now. */
    record Leave(String to, int home, String follower) implements StoryMail {}

    /** The parent says which story it belongs to. */
    record Named(String to, int home, String parent, String story) implements StoryMail {}
}
