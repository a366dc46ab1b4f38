package org.entente.aggregate.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.entente.aggregate.detect.Detector;
import org.entente.aggregate.detect.SimulationTable;
import org.entente.aggregate.table.SortedTable;
import org.junit.jupiter.api.Test;

/** False alarms where no rate rises, and how soon a rise is found, on made hours with their own ups and downs. */
final class SurgeSimulationTest {

    private static final int SERIES = 10 * SimulationTable.scale();
    private static final int HOURS = 3_000;
    private static final int BEFORE = 2_000;
    private static final int LASTS = 72;
    private static final double RATE = 0.005;

    /** Articles to be expected in an hour. */
    private static final Map<String, IntToDoubleFunction> PROFILES = new TreeMap<>(Map.of(
            "the same each hour", hour -> 20,
            "days and nights", SurgeSimulationTest::days,
            "weeks: weekends a fifth", hour -> (hour / 24 % 7 < 5 ? 26 : 5) + 4 * Math.sin(hour * Math.PI / 12),
            "an election week", hour -> hour / 168 == 8 ? 120 : 18));

    @Test
    void shouldKeepTheRateOfFalseAlarmsWhateverTheHours() {
        SimulationTable table =
                new SimulationTable("articles by the hour", "N", "stories", "false alarms", "times 1/N");
        PROFILES.forEach((name, profile) -> {
            for (int n : new int[] {1_000, 10_000}) {
                Random random = new Random(17);
                int alarms = 0;
                long stories = 0;
                for (int i = 0; i < SERIES; i++) {
                    PairSeries series = series(random, profile, RATE * (1 + i % 10), 1);
                    stories += series.stories(0, series.size());
                    alarms += alarms(n, series).size();
                }
                table.row("| %s | %,d | %,d | %d | %.2f |", name, n, stories, alarms, alarms * (double) n / stories);
                assertThat(alarms).as("%s, N %s", name, n).isLessThan((int) (5 + 2 * stories / n));
            }
        });
        table.write("surge-false-alarms");
    }

    @Test
    void shouldFindSurgesTheSoonerTheLargerTheyAre() {
        SimulationTable table =
                new SimulationTable("times the rate", "N", "found in 72 hours", "stories until found: median", "90 %");
        double last = 0;
        for (int factor : new int[] {3, 5, 10, 30}) {
            for (int n : new int[] {10_000, 100_000}) {
                Random random = new Random(17);
                List<Long> delays = new ArrayList<>();
                for (int i = 0; i < SERIES; i++) {
                    PairSeries series = series(random, SurgeSimulationTest::days, RATE, factor);
                    alarms(n, series).stream()
                            .filter(alarm ->
                                    series.hour(alarm.last()) >= BEFORE && series.hour(alarm.last()) < BEFORE + LASTS)
                            .findFirst()
                            .ifPresent(alarm -> delays.add(series.stories(alarm.began(), alarm.last() + 1)));
                }
                delays.sort(null);
                last = delays.size() / (double) SERIES;
                table.row(
                        "| %d | %,d | %.0f %% | %s | %s |",
                        factor, n, 100 * last, quantile(delays, 0.5), quantile(delays, 0.9));
            }
        }
        table.write("surge-delay");
        assertThat(last).isGreaterThan(0.95);
    }

    private static List<Detector.Alarm> alarms(int n, PairSeries series) {
        return new Detector(n, SurgeWatch.LONGEST).run(List.of(), 0, series).alarms();
    }

    private static PairSeries series(Random random, IntToDoubleFunction profile, double rate, int factor) {
        Volume volume = new Volume(new SortedTable<Integer>(UnaryOperator.identity()));
        List<PairSeries.Hour> observed = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            int articles = poisson(random, profile.applyAsDouble(hour));
            volume.add(hour, articles);
            boolean isSurge = hour >= BEFORE && hour < BEFORE + LASTS;
            int stories = poisson(random, articles * rate * (isSurge ? factor : 1));
            if (stories > 0) {
                observed.add(new PairSeries.Hour(hour, stories, stories));
            }
        }
        return new PairSeries(SurgeSettings.defaults(), volume, 0, observed);
    }

    /** By multiplying uniform numbers (Knuth, The Art of Computer Programming, volume 2, 3.4.1). */
    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static double days(int hour) {
        return 20 + 18 * Math.sin(hour * Math.PI / 12);
    }

    private static String quantile(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? ""
                : sorted.get((int) (share * (sorted.size() - 1))).toString();
    }
}
