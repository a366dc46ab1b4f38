package org.entente.aggregate.view;

import java.util.HashSet;
import java.util.Set;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;

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

    void add(CoMentionPair.Entry entry) {
        mentions += entry.mentions();
        articles++;
        stories.add(entry.story());
        sources.add(entry.source());
    }

    Counts counts() {
        return new Counts(mentions, articles, stories.size(), sources.size());
    }
}
