package org.entente.aggregate.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.table.SortedTable;
import org.junit.jupiter.api.Test;

final class DueTest {

    private static final int CLOCK = 10;

    private final SortedTable<List<Due.Look>> late = new SortedTable<>(UnaryOperator.identity());
    private final SortedTable<List<String>> index = new SortedTable<>(UnaryOperator.identity());
    private Due due = settled();

    @Test
    void shouldWriteOneRowForAllThatChangesLateTogether() {
        changed(3, "a", "b", "c");
        changed(5, "a", "b");

        assertThat(rows()).containsExactly(List.of(look("a", 3), look("b", 3), look("c", 3)));
    }

    @Test
    void shouldKeepARowUntilAllOfItHasBeenLookedAt() {
        changed(3, "a", "b");
        assertThat(due.next()).contains(look("a", 3));
        assertThat(rows()).hasSize(1);

        assertThat(due.next()).contains(look("b", 3));
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldDropARowThatALaterOneMakesNeedless() {
        changed(3, "a", "b");
        changed(2, "b");
        changed(1, "a");

        assertThat(rows()).containsExactly(List.of(look("b", 2)), List.of(look("a", 1)));
    }

    @Test
    void shouldKnowAfterARestartWhatIsNotLookedAtYet() {
        changed(3, "a", "b");
        changed(2, "b");
        restart();

        assertThat(Stream.of(due.next(), due.next(), due.next()).flatMap(each -> each.stream()))
                .containsExactlyInAnyOrder(look("a", 3), look("b", 2));
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldGoOnNumberingAfterARestart() {
        changed(3, "a");
        restart();
        changed(2, "b");

        assertThat(rows()).containsExactly(List.of(look("a", 3)), List.of(look("b", 2)));
    }

    @Test
    void shouldWriteNothingForTheOpenHour() {
        changed(CLOCK, "a");

        assertThat(rows()).isEmpty();
        due.advance(CLOCK + 1);
        assertThat(due.next()).contains(look("a", CLOCK));
    }

    private void changed(int hour, String... keys) {
        for (String key : keys) {
            due.changed(key, hour);
        }
        due.save();
    }

    private void restart() {
        due = new Due(late, index, CLOCK);
    }

    private Due settled() {
        Due fresh = new Due(late, index, CLOCK - 1);
        fresh.advance(CLOCK);
        return fresh;
    }

    private static Due.Look look(String key, int from) {
        return new Due.Look(key, from);
    }

    private List<List<Due.Look>> rows() {
        return List.copyOf(late.rows.subMap("row|" + EventHour.key(0), "row|}").values());
    }
}
