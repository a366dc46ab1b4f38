package org.entente.aggregate.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.aggregate.table.SortedTable;

final class VolumeTest {

    @Property(tries = 200)
    void shouldAddUpWhateverTheOrderOfTheHours(@ForAll Random random) {
        SortedTable<Integer> table = new SortedTable<>(UnaryOperator.identity());
        Volume volume = new Volume(table);
        int[] counts = new int[100];
        for (int i = 0; i < 300; i++) {
            int hour = random.nextInt(counts.length);
            int change = counts[hour] > 0 && random.nextInt(3) == 0 ? -1 : 1;
            counts[hour] += change;
            volume.add(hour, change);
            int from = random.nextInt(counts.length);
            int to = random.nextInt(counts.length + 1);
            int expected = 0;
            for (int at = from; at < to; at++) {
                expected += counts[at];
            }
            assertThat(volume.between(from, to)).isEqualTo(expected);
            assertThat(new Volume(table).between(from, to)).isEqualTo(expected);
        }
    }
}
