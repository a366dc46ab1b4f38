package org.entente.aggregate.surge;

import java.util.ArrayList;
import java.util.List;
import org.entente.aggregate.detect.LogSum;
import org.entente.aggregate.detect.Series;
import org.jspecify.annotations.Nullable;

/** The hours of a pair that have stories, and the volume of articles between them. */
final class PairSeries implements Series {

    private final SurgeSettings settings;
    private final List<Hour> observed;
    private final long[] stories;
    private final long[] articles;
    private final long[] starts;
    private final long[] ends;

    /** An hour with the pair: its stories, and its articles. */
    record Hour(int hour, long stories, long articles) {}

    /** @param base the hour to begin with, not after the first one observed; with no story if it has none */
    PairSeries(SurgeSettings settings, Volume volume, int base, List<Hour> observed) {
        this.settings = settings;
        this.observed = new ArrayList<>(observed);
        if (observed.isEmpty() || observed.get(0).hour() > base) {
            this.observed.add(0, new Hour(base, 0, 0));
        }
        int size = this.observed.size();
        this.stories = new long[size + 1];
        this.articles = new long[size + 1];
        this.starts = new long[size];
        this.ends = new long[size];
        int from = base;
        long seen = 0;
        for (int i = 0; i < size; i++) {
            Hour hour = this.observed.get(i);
            stories[i + 1] = stories[i] + hour.stories();
            articles[i + 1] = articles[i] + hour.articles();
            starts[i] = seen + volume.between(from, hour.hour());
            from = hour.hour() + 1;
            seen = starts[i] + volume.between(hour.hour(), from);
            ends[i] = seen;
        }
    }

    @Override
    public int size() {
        return observed.size();
    }

    @Override
    public int hour(int place) {
        return observed.get(place).hour();
    }

    /**
     * {@inheritDoc} A beginning is an hour with a story, which is no matter of chance alone: each is weighted with how many
     * stories were to be expected in that hour. The weights add up to the expected stories, so that these are what false
     * alarms are counted in.
     */
    @Override
    public @Nullable Finding at(int first, int earliest, int last) {
        LogSum sum = new LogSum();
        int began = -1;
        for (int s = earliest; s <= last - settings.minHours() + 1; s++) {
            double before = stories[s] - stories[first];
            double since = stories[last + 1] - stories[s];
            double volumeBefore = volumeBefore(first, s);
            double volumeSince = volumeSince(s, last);
            if (since < settings.minStories() || volumeBefore < settings.minBaseline()) {
                continue;
            }
            double expected = (before + 0.5) / volumeBefore * (ends[s] - starts[s]);
            double logE = RateRise.logE(before, volumeBefore, since, volumeSince);
            if (sum.add(Math.min(0, Math.log(expected)) + logE)) {
                began = s;
            }
        }
        return began < 0 ? null : new Finding(began, sum.value());
    }

    /** Articles on any pair from the one hour to the other, that excluded. */
    long volumeBefore(int first, int began) {
        return starts[began] - starts[first];
    }

    /** Articles on any pair from the one hour to the other, both included. */
    long volumeSince(int began, int last) {
        return ends[last] - starts[began];
    }

    /** The pair's stories from one place up to another, that excluded. */
    long stories(int from, int to) {
        return stories[to] - stories[from];
    }

    /** The pair's articles from one place up to another, that excluded. */
    long articles(int from, int to) {
        return articles[to] - articles[from];
    }
}
