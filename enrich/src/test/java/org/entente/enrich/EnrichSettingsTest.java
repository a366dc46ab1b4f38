package org.entente.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnrichSettingsTest {

    @Test
    void shouldHaveDefaults() {
        assertThat(EnrichSettings.defaults()).isEqualTo(new EnrichSettings("entente-enrich", 1, 30, null));
    }

    @Test
    void shouldNameTheKeyAndWhatIsAllowed() {
        assertThatThrownBy(() -> new EnrichSettings("entente enrich", 1, 30, null))
                .hasMessageContaining("enrich.application-id is 'entente enrich'");
        assertThatThrownBy(() -> new EnrichSettings("e", 0, 30, null))
                .hasMessage("enrich.threads is 0: allowed is 1 to 64");
        assertThatThrownBy(() -> new EnrichSettings("e", 1, 1, null))
                .hasMessage("enrich.max-actors is 1: allowed is 2 to 1000");
    }
}
