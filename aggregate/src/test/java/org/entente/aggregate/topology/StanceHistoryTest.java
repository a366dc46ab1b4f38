package org.entente.aggregate.topology;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.aggregate.topology.Wire.NOON;
import static org.entente.aggregate.topology.Wire.PRK;
import static org.entente.aggregate.topology.Wire.RUS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.aggregate.view.ShownStance;
import org.entente.aggregate.view.Span;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceStep;
import org.entente.aggregate.view.TimelineQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stance was over time, and what shows it. */
final class StanceHistoryTest {

    private static final Instant DAY = Instant.parse("2024-06-19T00:00:00Z");

    @AutoClose
    private final Wire wire;

    StanceHistoryTest(@TempDir Path state) {
        wire = new Wire(state);
    }

    @Test
    void shouldTellHowAHolderStoodInEachStep() {
        wire.given("a").taking(RUS, PRK, 0.5, "Moscow thanked Pyongyang.");
        wire.given("b").publishedAt(NOON.plus(ofHours(5))).taking(RUS, PRK, -0.5, "Moscow warned Pyongyang.");
        wire.given("c").publishedAt(NOON.plus(ofDays(2))).taking(RUS, PRK, 1, "Moscow hailed Pyongyang.");

        assertThat(history(RUS, PRK, null, null, ofDays(1)))
                .containsExactly(
                        new StanceStep(DAY, 2, 0, 0.5),
                        new StanceStep(DAY.plus(ofDays(1)), 0, 0, 0),
                        new StanceStep(DAY.plus(ofDays(2)), 1, 1, 0));
        assertThat(history(RUS, PRK, NOON.plusSeconds(60), NOON.plus(ofHours(1)), ofHours(1)))
                .containsExactly(new StanceStep(NOON, 1, 0.5, 0));
    }

    @Test
    void shouldTellHowSomeStandToEachOtherInASpan() {
        wire.given("a").taking(RUS, PRK, 0.5, "Moscow thanked Pyongyang.");
        wire.given("b").publishedAt(NOON.plus(ofHours(5))).taking(RUS, PRK, -0.5, "Moscow warned Pyongyang.");
        wire.given("c")
                .publishedAt(NOON.plus(ofHours(5)))
                .taking("country/USA", PRK, 1, "Washington hailed Pyongyang.");
        Set<String> pairs = Set.of(RUS + '|' + PRK, PRK + '|' + RUS);

        assertThat(wire.views().stances().of(pairs, Span.ALL))
                .containsExactly(Map.entry(RUS + '|' + PRK, new Stance(RUS, PRK, 2, 0, 0.5)));
        assertThat(wire.views().stances().of(pairs, new Span(ofHours(2), null)))
                .containsExactly(Map.entry(RUS + '|' + PRK, new Stance(RUS, PRK, 1, -0.5, 0)));
        assertThat(wire.views().stances().of(pairs, new Span(ofHours(2), NOON))).isEmpty();
    }

    @Test
    void shouldKeepTheDirectionAndTheWithdrawnOut() {
        wire.given("a").taking(RUS, PRK, 0.5, "Moscow thanked Pyongyang.");
        wire.given("a").revision(2).canceled();
        wire.given("b").taking(PRK, RUS, 0.5, "Pyongyang thanked Moscow.");

        assertThat(history(RUS, PRK, null, null, ofDays(1))).isEmpty();
        assertThat(history(RUS, PRK, DAY, DAY.plus(ofDays(1)), ofDays(1)))
                .containsExactly(new StanceStep(DAY, 0, 0, 0));
        assertThat(history(PRK, RUS, null, null, ofDays(1))).hasSize(1);
    }

    @Test
    void shouldRefuseAHistoryOfTooManySteps() {
        wire.given("a").publishedAt(Instant.parse("2001-01-01T00:00:00Z")).taking(RUS, PRK, 0.5, "Early.");
        wire.given("b").taking(RUS, PRK, 0.5, "Late.");

        assertThatThrownBy(() -> history(RUS, PRK, null, null, ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer step");
    }

    @Test
    void shouldShowTheLatestEvidenceBothWaysWithItsArticle() {
        wire.given("a").taking(RUS, PRK, 0.5, "Moscow thanked Pyongyang.");
        wire.given("b").publishedAt(NOON.plus(ofHours(5))).taking(PRK, RUS, -0.5, "Pyongyang warned Moscow.");
        wire.given("c").taking("country/USA", PRK, -0.5, "Washington warned Pyongyang.");

        List<ShownStance> shown = wire.views().evidence().latest(RUS, null, 10);

        assertThat(shown)
                .extracting(ShownStance::text)
                .containsExactly("Pyongyang warned Moscow.", "Moscow thanked Pyongyang.");
        assertThat(shown.get(0).article()).isEqualTo("b");
        assertThat(shown.get(0).source()).isEqualTo("AFP");
        assertThat(wire.views().evidence().latest(RUS, null, 1)).containsExactly(shown.get(0));
        assertThat(wire.views().evidence().latest(PRK, "country/USA", 10))
                .extracting(ShownStance::text)
                .containsExactly("Washington warned Pyongyang.");
        assertThat(wire.views().evidence().latest("country/XXX", null, 10)).isEmpty();
    }

    @Test
    void shouldFindEvidenceHoweverOldItIs() {
        wire.given("a").publishedAt(NOON.minus(ofDays(9_000))).taking(RUS, PRK, 0.5, "Long ago.");
        wire.given("b").publishedAt(NOON.minus(ofDays(20))).taking(RUS, PRK, 0.5, "Lately.");
        wire.given("c").taking(RUS, PRK, 0.5, "Now.");

        assertThat(wire.views().evidence().latest(RUS, null, 10))
                .extracting(ShownStance::text)
                .containsExactly("Now.", "Lately.", "Long ago.");
        assertThat(wire.views().evidence().latest(RUS, null, 2))
                .extracting(ShownStance::text)
                .containsExactly("Now.", "Lately.");
    }

    private List<StanceStep> history(
            String holder, String target, @Nullable Instant from, @Nullable Instant to, Duration step) {
        return wire.views().stances().history(new TimelineQuery(holder, target, from, to, step));
    }
}
