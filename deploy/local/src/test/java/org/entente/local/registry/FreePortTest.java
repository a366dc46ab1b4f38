package org.entente.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FreePortTest {

    private static final String HOST = "127.0.0.1";

    @Test
    void shouldNameTheKeyOfATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePort.of(HOST, taken.getLocalPort(), Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("registry.port: port " + taken.getLocalPort() + " on " + HOST)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void shouldChooseAFreePort() {
        assertThat(FreePort.of(HOST, 0, Duration.ZERO)).isPositive();
    }

    @Test
    void shouldNameTheKeyOfAHostThatNobodyKnows() {
        assertThatThrownBy(() -> FreePort.of("nowhere.invalid", 0, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("registry.host: nowhere.invalid");
    }

    @Test
    void shouldRefuseAHostThatIsNotHere() {
        assertThatThrownBy(() -> FreePort.of("192.0.2.1", 0, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("192.0.2.1");
    }
}
