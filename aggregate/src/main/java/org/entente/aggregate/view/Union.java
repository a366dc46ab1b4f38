package org.entente.aggregate.view;

import java.util.HashSet;
import java.util.Set;
import org.entente.aggregate.comention.CoMentionHour;

/** Hours of one pair together: a story or source of several hours counts once. */
final class Union {

    private long mentions;
    private long articles;
    private final Set<String> stories = new HashSet<>(4);
    private final Set<String> sources = new HashSet<>(4);

    void add(CoMentionHour hour) {
        mentions += hour.mentions();
        articles += hour.articles();
        stories.addAll(hour.stories().keySet());
        sources.addAll(hour.sources().keySet());
    }

    Counts counts() {
        return new Counts(mentions, articles, stories.size(), sources.size());
    }
}
