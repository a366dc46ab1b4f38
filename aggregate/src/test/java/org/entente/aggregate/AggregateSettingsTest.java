package org.entente.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.entente.aggregate.alert.AlertSettings;
import org.entente.aggregate.change.ChangeSettings;
import org.entente.aggregate.surge.SurgeSettings;
import org.junit.jupiter.api.Test;

final class AggregateSettingsTest {

    @Test
    void shouldHaveTheDocumentedDefaults() {
        AggregateSettings defaults = AggregateSettings.defaults();

        assertThat(defaults.windows())
                .extracting(AggregateSettings::name)
                .containsExactly("PT1H", "P1D", "P7D", "P30D");
        assertThat(defaults.grace()).isEqualTo(Duration.ofDays(1));
        assertThat(defaults.partitions()).isEqualTo(2);
        assertThat(defaults.threads()).isEqualTo(1);
        assertThat(defaults.host()).isEqualTo("127.0.0.1");
        assertThat(defaults.port()).isEqualTo(8080);
        assertThat(defaults.stories().window()).isEqualTo(Duration.ofDays(3));
        assertThat(defaults.cluster()).isEqualTo(new ClusterSettings("", 0));
    }

    @Test
    void shouldNameTheKeyTheValueAndWhatIsAllowed() {
        assertThatThrownBy(() -> new AggregateSettings(
                        "x",
                        List.of(Duration.ofMinutes(90)),
                        Duration.ZERO,
                        1,
                        1,
                        "127.0.0.1",
                        0,
                        ClusterSettings.ALONE,
                        ChangeSettings.defaults(),
                        SurgeSettings.defaults(),
                        StorySettings.defaults(),
                        AlertSettings.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aggregate.windows is PT1H30M: allowed is");
        assertThatThrownBy(() -> new AggregateSettings(
                        "x",
                        List.of(Duration.ofHours(1)),
                        Duration.ZERO,
                        1,
                        1,
                        " ",
                        0,
                        ClusterSettings.ALONE,
                        ChangeSettings.defaults(),
                        SurgeSettings.defaults(),
                        StorySettings.defaults(),
                        AlertSettings.none()))
                .hasMessageContaining("aggregate.host");
        assertThatThrownBy(() -> new StorySettings(Duration.ofDays(32)))
                .hasMessageContaining("aggregate.story-window is PT768H: allowed is");
        assertThatThrownBy(() -> new ClusterSettings("", -1))
                .hasMessageContaining("aggregate.standbys is -1: allowed is 0 to 10");
        assertThatThrownBy(() -> new ChangeSettings(99, 5, 5, 0.2))
                .hasMessageContaining("aggregate.change.false-alarms is 99: allowed is");
        assertThatThrownBy(() -> new ChangeSettings(100, 1, 5, 0.2)).hasMessageContaining("min-articles is 1");
        assertThatThrownBy(() -> new ChangeSettings(100, 5, 1, 0.2)).hasMessageContaining("min-hours is 1");
        assertThatThrownBy(() -> new ChangeSettings(100, 5, 5, Double.NaN)).hasMessageContaining("min-effect is NaN");
    }
}
