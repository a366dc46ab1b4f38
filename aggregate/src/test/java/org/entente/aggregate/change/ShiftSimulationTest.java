package org.entente.aggregate.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.entente.aggregate.detect.Detector;
import org.entente.aggregate.detect.SimulationTable;
import org.junit.jupiter.api.Test;

/** False alarms where nothing changes, and how soon a change is found, on made series of hourly scores. */
final class ShiftSimulationTest {

    private static final int SERIES = 40 * SimulationTable.scale();
    private static final int HOURS = 600;
    private static final int BEFORE = 100;
    private static final int SINCE = 300;
    private static final double DEVIATION = 0.35;

    /** The least effect does not come in here: it is the test that is looked at. */
    private static final ChangeSettings ANY_EFFECT = new ChangeSettings(1_000, 5, 5, 0.001);

    private static final Map<String, ToDoubleFunction<Random>> SHAPES = new TreeMap<>(Map.of(
            "normal", ShiftSimulationTest::normal,
            "three values: -1, 0, 1 in 1:7:2",
                    random -> {
                        double share = random.nextDouble();
                        return share < 0.1 ? -1 : share < 0.8 ? 0 : 1;
                    },
            "nine of ten zero, else 0.2 to 1", random -> random.nextInt(10) > 0 ? 0 : 0.2 + 0.8 * random.nextDouble(),
            "uniform", random -> 2 * random.nextDouble() - 1,
            "zero but for one in thirty, -0.8", random -> random.nextInt(30) > 0 ? 0 : -0.8));

    @Test
    void shouldKeepTheRateOfFalseAlarmsWhateverTheScores() {
        SimulationTable table = new SimulationTable("scores", "N", "hours", "false alarms", "times 1/N");
        SHAPES.forEach((name, shape) -> {
            for (int n : new int[] {1_000, 10_000}) {
                Random random = new Random(17);
                int alarms = 0;
                for (int i = 0; i < SERIES; i++) {
                    alarms += alarms(n, series(random, shape, HOURS, 0, 0)).size();
                }
                double share = alarms * (double) n / ((double) SERIES * HOURS);
                table.row("| %s | %,d | %,d | %d | %.2f |", name, n, SERIES * HOURS, alarms, share);
                assertThat(alarms).as("%s, N %s", name, n).isLessThan(5 + 2 * SERIES * HOURS / n);
            }
        });
        table.write("stance-false-alarms");
    }

    @Test
    void shouldFindChangesTheSoonerTheLargerTheyAre() {
        SimulationTable table =
                new SimulationTable("change, in sd", "N", "found in 300 hours", "hours until found: median", "90 %");
        double last = 0;
        for (double effect : new double[] {0.3, 0.5, 1, 2}) {
            for (int n : new int[] {1_000, 10_000}) {
                Random random = new Random(17);
                List<Integer> delays = new ArrayList<>();
                for (int i = 0; i < SERIES; i++) {
                    StanceSeries series =
                            series(random, ShiftSimulationTest::normal, BEFORE + SINCE, BEFORE, effect * DEVIATION);
                    alarms(n, series).stream()
                            .filter(alarm -> alarm.last() >= BEFORE)
                            .findFirst()
                            .ifPresent(alarm -> delays.add(alarm.last() + 1 - BEFORE));
                }
                delays.sort(null);
                double share = delays.size() / (double) SERIES;
                table.row(
                        "| %.1f | %,d | %.0f %% | %s | %s |",
                        effect, n, 100 * share, quantile(delays, 0.5), quantile(delays, 0.9));
                last = share;
            }
        }
        table.write("stance-delay");
        assertThat(last).isGreaterThan(0.95);
    }

    private static List<Detector.Alarm> alarms(int n, StanceSeries series) {
        return new Detector(n, ShiftWatch.LONGEST).run(List.of(), 0, series).alarms();
    }

    private static StanceSeries series(
            Random random, ToDoubleFunction<Random> shape, int hours, int changed, double difference) {
        List<StanceSeries.Hour> observed = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            double score = shape.applyAsDouble(random) + (hour >= changed ? difference : 0);
            int millionths = (int) Math.round(1e6 * Math.max(-1, Math.min(1, score)));
            observed.add(new StanceSeries.Hour(hour, StanceTally.of(millionths)));
        }
        return new StanceSeries(ANY_EFFECT, observed);
    }

    private static double normal(Random random) {
        return DEVIATION * random.nextGaussian();
    }

    private static String quantile(List<Integer> sorted, double share) {
        return sorted.isEmpty()
                ? ""
                : sorted.get((int) (share * (sorted.size() - 1))).toString();
    }
}
