package org.entente.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void shouldPutSequencesOfAboutOneLengthTogether() {
        assertThat(Batches.of(List.of(9, 2, 8, 2, 30), 20)).containsExactly(List.of(1, 3), List.of(2, 0), List.of(4));
    }

    @Property
    void shouldKeepWithinTheBudgetAndLeaveNoneOut(@ForAll List<@IntRange(min = 2, max = 256) Integer> lengths) {
        List<List<Integer>> batches = Batches.of(lengths, 300);
        assertThat(batches.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(java.util.stream.IntStream.range(0, lengths.size())
                        .boxed()
                        .toList());
        assertThat(batches).allSatisfy(batch -> assertThat(
                        batch.stream().mapToInt(lengths::get).max().orElseThrow() * batch.size())
                .isLessThanOrEqualTo(300));
    }
}
