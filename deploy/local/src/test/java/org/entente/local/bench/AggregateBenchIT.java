package org.entente.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AggregateBenchIT {

    @Test
    void shouldCompareTheCountingWithRawCopies() {
        List<String> progress = new ArrayList<>();

        AggregateBench.Result result = new AggregateBench(20, 2, progress::add).run();

        assertThat(result.records()).isGreaterThan(5 * 66);
        assertThat(result.lastPairs()).isGreaterThan(result.firstPairs());
        assertThat(List.of(result.ofSameBytes(), result.ofArticles(), result.growth(), result.longWindow()))
                .allMatch(ratio -> ratio > 0 && Double.isFinite(ratio));
        assertThat(result.copies()).isBetween(0.1, 0.4);
        assertThat(progress).hasSize(7);
    }
}
