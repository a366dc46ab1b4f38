package org.entente.aggregate.change;

import java.util.List;
import org.entente.aggregate.detect.LogSum;
import org.entente.aggregate.detect.Series;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one holder on one target. An observation is the mean of an hour's scores, so that copies of a story count
 * once. Sums up to each observation make the two sides of any beginning two subtractions, in whole millionths, so that
 * what is left does not depend on where the sums start.
 */
final class StanceSeries implements Series {

    private final ChangeSettings settings;
    private final int[] hours;
    private final StanceTally[] tallies;
    private final long[] sums;
    private final long[] squares;

    /** The scores of an hour. */
    record Hour(int hour, StanceTally tally) {}

    StanceSeries(ChangeSettings settings, List<Hour> observed) {
        int size = observed.size();
        this.settings = settings;
        this.hours = new int[size];
        this.tallies = new StanceTally[size + 1];
        this.sums = new long[size + 1];
        this.squares = new long[size + 1];
        tallies[0] = StanceTally.NONE;
        for (int i = 0; i < size; i++) {
            StanceTally tally = observed.get(i).tally();
            StanceTally mean = StanceTally.of((int) Math.round(1e6 * tally.mean()));
            hours[i] = observed.get(i).hour();
            tallies[i + 1] = tallies[i].plus(tally, 1);
            sums[i + 1] = sums[i] + mean.sum();
            squares[i + 1] = squares[i] + mean.squares();
        }
    }

    @Override
    public int size() {
        return hours.length;
    }

    @Override
    public int hour(int place) {
        return hours[place];
    }

    @Override
    public @Nullable Finding at(int first, int earliest, int last) {
        int least = settings.minHours();
        int latest = last - least + 1;
        LogSum sum = new LogSum();
        int began = -1;
        for (int s = Math.max(earliest, first + least); s <= latest; s++) {
            if (tally(first, s).n() >= settings.minArticles()
                    && tally(s, last + 1).n() >= settings.minArticles()
                    && sum.add(logE(first, s, last))) {
                began = s;
            }
        }
        return began < 0 || Math.abs(difference(first, began, last)) < settings.minEffect()
                ? null
                : new Finding(began, sum.value());
    }

    /** The scores from one place up to another, that excluded. */
    StanceTally tally(int from, int to) {
        return tallies[to].plus(tallies[from], -1);
    }

    /** The mean of the hours since the beginning less that of those before. */
    double difference(int first, int began, int last) {
        return sum(sums, began, last + 1) / (last + 1 - began) - sum(sums, first, began) / (began - first);
    }

    /** The same in standard deviations of an hour. */
    double effect(int first, int began, int last) {
        double variance = MeanShift.variance(
                began - first,
                sum(sums, first, began),
                sum(squares, first, began),
                last + 1 - began,
                sum(sums, began, last + 1),
                sum(squares, began, last + 1));
        return difference(first, began, last) / Math.sqrt(variance);
    }

    private double logE(int first, int began, int last) {
        return MeanShift.logE(
                began - first,
                sum(sums, first, began),
                sum(squares, first, began),
                last + 1 - began,
                sum(sums, began, last + 1),
                sum(squares, began, last + 1));
    }

    private static double sum(long[] millionths, int from, int to) {
        return (millionths[to] - millionths[from]) / 1e6;
    }
}
