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
import org.entente.news.CoMentionSurge;
import org.entente.news.EventStatus;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectSurgesTest {

    private static final String OTHER = "org/x";
    private static final int BEFORE = 150;
    private static final int SINCE = 4;

    @AutoClose
    private final Wire wire;

    DetectSurgesTest(@TempDir Path state) {
        wire = new Wire(state);
    }

    @Test
    void shouldTellASurgeOnceWithWhatWasToBeExpected() {
        quiet();
        surge();

        CoMentionSurge told = onlyOne();
        assertThat(wire.views()
                        .surges()
                        .find(new EventQuery(RUS, PRK, null, null, 2, true, true, null, 10))
                        .items())
                .containsExactly(told);
        assertThat(told.getId()).isEqualTo(PRK + '|' + RUS + "|2024-06-25T18:00:00Z");
        assertThat(told.getRevision()).isEqualTo(1);
        assertThat(told.getStatus()).isEqualTo(EventStatus.ACTIVE);
        assertThat(told.getBegan()).isEqualTo(NOON.plus(ofHours(BEFORE)));
        assertThat(told.getArticles()).isBetween(5L, 12L);
        assertThat(told.getLift()).isGreaterThan(2);
        assertThat(told.getScore()).isGreaterThan(4);
        assertThat(told.getEvidence()).hasSizeBetween(5, 6).allSatisfy(each -> assertThat(each.getArticle())
                .startsWith("surge"));
    }

    @Test
    void shouldWithdrawASurgeThatIsTakenBack() {
        quiet();
        surge();
        CoMentionSurge first = onlyOne();

        for (int i = 0; i < SINCE * 3; i++) {
            wire.given("surge" + i).revision(2).canceled();
        }
        wire.pass(ofSeconds(1));

        List<CoMentionSurge> told = told();
        CoMentionSurge last = told.get(told.size() - 1);
        assertThat(last.getId()).isEqualTo(first.getId());
        assertThat(last.getStatus()).isEqualTo(EventStatus.WITHDRAWN);
        assertThat(last.getRevision()).isGreaterThan(1);
        assertThat(last.getEvidence()).isEmpty();
    }

    @Test
    void shouldNotTellOfAPairThatItsActorsRiseExplains() {
        quiet();
        for (int i = 0; i < 60; i++) {
            wire.given("more" + i)
                    .publishedAt(NOON.plus(ofHours(BEFORE + i / 15)))
                    .mentioning(PRK, OTHER, i % 3 == 0 ? RUS : "org/y");
        }
        wire.given("last").publishedAt(NOON.plus(ofHours(BEFORE + 10))).mentioning(OTHER, "org/y");
        wire.pass(ofSeconds(1));

        assertThat(told())
                .noneMatch(surge -> surge.getA().equals(PRK) && surge.getB().equals(RUS));
    }

    /** Of 150 articles, one in ten on North Korea, and of these one in three on Russia too. */
    private void quiet() {
        for (int i = 0; i < BEFORE; i++) {
            Story story = wire.given("quiet" + i).publishedAt(NOON.plus(ofHours(i)));
            if (i % 30 == 5) {
                story.mentioning(PRK, OTHER, RUS);
            } else if (i % 10 == 5) {
                story.mentioning(PRK, OTHER);
            } else {
                story.mentioning(RUS, OTHER);
            }
        }
    }

    private void surge() {
        for (int i = 0; i < SINCE * 3; i++) {
            wire.given("surge" + i)
                    .publishedAt(NOON.plus(ofHours(BEFORE + i / 3)))
                    .mentioning(PRK, RUS);
        }
        wire.given("last").publishedAt(NOON.plus(ofHours(BEFORE + SINCE))).mentioning(RUS, OTHER);
        wire.pass(ofSeconds(1));
    }

    private CoMentionSurge onlyOne() {
        List<CoMentionSurge> told = told();
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private List<CoMentionSurge> told() {
        return wire.written(Topics.CO_MENTION_SURGE, CoMentionSurge.class).stream()
                .map(record -> Objects.requireNonNull(record.value))
                .toList();
    }
}
