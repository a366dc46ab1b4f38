package org.entente.aggregate.topology;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.aggregate.topology.Wire.NOON;
import static org.entente.aggregate.topology.Wire.PRK;
import static org.entente.aggregate.topology.Wire.RUS;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.aggregate.view.EventQuery;
import org.entente.news.EventStatus;
import org.entente.news.StanceChange;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectChangesTest {

    private static final int BEFORE = 12;
    private static final int SINCE = 10;

    @AutoClose
    private final Wire wire;

    DetectChangesTest(@TempDir Path state) {
        wire = new Wire(state);
    }

    @Test
    void shouldTellAChangeOnceWithWhenItBeganAndWhatShowsIt() {
        turn();

        List<StanceChange> told = told();
        assertThat(told).hasSize(1);
        StanceChange change = told.get(0);
        assertThat(change.getId()).isEqualTo(RUS + '|' + PRK + "|2024-06-20T00:00:00Z");
        assertThat(change.getRevision()).isEqualTo(1);
        assertThat(change.getStatus()).isEqualTo(EventStatus.ACTIVE);
        assertThat(change.getBegan()).isEqualTo(NOON.plus(ofHours(BEFORE)));
        assertThat(change.getDetectedAt()).isAfter(NOON.plus(ofHours(BEFORE + 4)));
        assertThat(change.getBefore().getMean()).isLessThan(-0.4);
        assertThat(change.getAfter().getMean()).isGreaterThan(0.4);
        assertThat(change.getEffectSize()).isGreaterThan(3);
        assertThat(change.getScore()).isGreaterThan(4);
        assertThat(change.getEvidence())
                .hasSizeBetween(5, 6)
                .allSatisfy(each -> assertThat(each.getArticle()).startsWith("since"))
                .allSatisfy(each -> assertThat(each.getQuoted()).isTrue());
        assertThat(wire.views()
                        .stances()
                        .changes(new EventQuery(RUS, PRK, null, null, 0, true, false, null, 10))
                        .items())
                .containsExactly(change);
    }

    @Test
    void shouldReviseAChangeAndWithdrawItWhereCorrectionsLeaveNone() {
        turn();
        told();

        wire.given("since0").publishedAt(NOON.plus(ofHours(BEFORE))).revision(2).saying(RUS, PRK, 0.9);
        wire.pass(ofSeconds(1));
        List<StanceChange> revised = told();
        for (int i = 0; i < SINCE; i++) {
            wire.given("since" + i).revision(3).canceled();
        }
        wire.pass(ofSeconds(1));

        assertThat(revised).extracting(StanceChange::getRevision).containsExactly(2);
        assertThat(revised.get(0).getEvidence().get(0).getScore()).isEqualTo(0.9);
        StanceChange last = told().get(0);
        assertThat(last.getId()).isEqualTo(revised.get(0).getId());
        assertThat(last.getStatus()).isEqualTo(EventStatus.WITHDRAWN);
        assertThat(last.getRevision()).isEqualTo(3);
        assertThat(last.getEvidence()).isEmpty();
    }

    private void turn() {
        for (int i = 0; i < BEFORE; i++) {
            wire.given("before" + i).publishedAt(NOON.plus(ofHours(i))).saying(RUS, PRK, i % 2 == 0 ? -0.4 : -0.6);
        }
        for (int i = 0; i < SINCE; i++) {
            wire.given("since" + i)
                    .publishedAt(NOON.plus(ofHours(BEFORE + i)))
                    .saying(RUS, PRK, i % 2 == 0 ? 0.4 : 0.6);
        }
    }

    private List<StanceChange> told() {
        return wire.written(Topics.STANCE_CHANGE, StanceChange.class).stream()
                .map(record -> Objects.requireNonNull(record.value))
                .toList();
    }
}
