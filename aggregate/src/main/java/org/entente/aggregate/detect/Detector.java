package org.entente.aggregate.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * An e-detector of Shiryaev-Roberts type (Shin, Ramdas, Rinaldo: E-detectors, New England Journal of Statistics in Data
 * Science, 2024): at each observation the e-values of every possible beginning are added up, and there is a change where
 * the sum reaches N. Without a change the sum less the number of beginnings is a martingale, so that the mean run to a
 * false alarm is N observations or more. Rates add: detectors of any number of series together make at most one false
 * alarm in N of their observations.
 *
 * <p>After an alarm the series starts again where the change began, and the next change begins after the alarm: one change
 * is one alarm. A stretch that has grown to {@code longest} observations goes on with its later half, in which no change
 * may begin any more; so every look costs at most that many steps, and the sum only gets smaller.
 */
public final class Detector {

    private final double threshold;
    private final int longest;

    /**
     * @param observations N, in how many observations one false alarm is put up with
     * @param longest the most observations that are looked at together
     */
    public Detector(int observations, int longest) {
        this.threshold = Math.log(observations);
        this.longest = longest;
    }

    /**
     * What has been found.
     *
     * @param steps all steps now
     * @param alarms those found in this run, in order
     * @param looks how many observations were looked at
     */
    public record Run(List<Step> steps, List<Alarm> alarms, int looks) {}

    /**
     * A change.
     *
     * @param first the place of the first observation before the change
     * @param began the place of its first observation
     * @param last the place of the observation by which it was found
     * @param logStatistic the natural logarithm of the summed e-values
     */
    public record Alarm(int first, int began, int last, double logStatistic) {}

    /**
     * Looks at the observations from the hour {@code from} on. The outcome depends on the observations only: it is the
     * same whether they are looked at one by one, or again after some of them have changed.
     *
     * @param standing the steps before {@code from}
     * @param series the closed observations from {@link Step#base} on
     */
    public Run run(List<Step> standing, int from, Series series) {
        List<Step> steps = new ArrayList<>(standing);
        List<Alarm> alarms = new ArrayList<>();
        int settled = Step.settled(steps);
        int first = 0;
        int earliest = 0;
        int looks = 0;
        for (int last = 0; last < series.size(); last++) {
            if (series.hour(last) < from) {
                continue;
            }
            looks++;
            while (series.hour(earliest) <= settled) {
                earliest++;
            }
            Series.Finding finding = series.at(first, Math.max(first + 1, earliest), last);
            boolean isAlarm = finding != null && finding.logStatistic() >= threshold;
            if (finding != null && isAlarm) {
                alarms.add(new Alarm(first, finding.began(), last, finding.logStatistic()));
                first = finding.began();
            } else if (last - first + 1 >= longest) {
                first = last - longest / 2 + 1;
            } else {
                continue;
            }
            settled = series.hour(last);
            steps.add(new Step(settled, series.hour(first), isAlarm));
        }
        return new Run(steps, alarms, looks);
    }
}
