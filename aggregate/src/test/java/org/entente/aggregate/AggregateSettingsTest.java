package org.entente.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
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
                        ClusterSettings.ALONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aggregate.windows is PT1H30M: allowed is");
        assertThatThrownBy(() -> new AggregateSettings(
                        "x", List.of(Duration.ofHours(1)), Duration.ZERO, 1, 1, " ", 0, ClusterSettings.ALONE))
                .hasMessageContaining("aggregate.host");
        assertThatThrownBy(() -> new ClusterSettings("", -1))
                .hasMessageContaining("aggregate.standbys is -1: allowed is 0 to 10");
    }
}
