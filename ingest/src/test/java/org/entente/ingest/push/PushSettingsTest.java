package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PushSettingsTest {

    @Test
    void shouldHaveDefaults() {
        PushServerSettings defaults = PushServerSettings.defaults();

        assertThat(defaults.host()).isEqualTo("127.0.0.1");
        assertThat(defaults.port()).isEqualTo(8083);
        assertThat(defaults.keystore()).isNull();
    }

    @Test
    void shouldNameTheKeyOfAnImpossibleValue() {
        assertThatThrownBy(() -> settings(70_000, 2048, 1))
                .hasMessageContaining("ingest.http.port is 70000: allowed is");
        assertThatThrownBy(() -> settings(0, 1, 1)).hasMessageContaining("ingest.http.max-body-bytes is 1: allowed is");
        assertThatThrownBy(() -> settings(0, 2048, 0)).hasMessageContaining("ingest.http.concurrency is 0: allowed is");
        assertThatThrownBy(() -> client("a b", 1)).hasMessageContaining("push is 'a b': allowed is");
        assertThatThrownBy(() -> client("a", 0)).hasMessageContaining("requests-per-minute of a is 0: allowed is");
    }

    private static PushClient client(String name, int rate) {
        Secret secret = Secret.of("0123456789abcdef", "a");
        return new PushClient(name, "A", PushClient.Scheme.TOKEN, secret, rate, null);
    }

    private static PushServerSettings settings(int port, int body, int concurrency) {
        return new PushServerSettings(
                "127.0.0.1", port, null, null, body, Duration.ofSeconds(1), Duration.ofSeconds(1), concurrency);
    }
}
