package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

final class IngestSettingsTest {

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration LINGER = Duration.ofMillis(5);

    @Test
    void shouldHaveDefaults() {
        assertThat(IngestSettings.defaults())
                .isEqualTo(new IngestSettings(
                        "entente-ingest",
                        500,
                        Topics.MAX_RECORD_BYTES - 64 * 1024,
                        Duration.ofMinutes(10),
                        List.of(),
                        Duration.ofMillis(300)));
    }

    @Test
    void shouldNameTheKeyAndWhatIsAllowed() {
        assertRefused("ingest.transactional-id", () -> settings(" ", 1, 1024, SKEW, LINGER));
        assertRefused("ingest.batch-size is 0: allowed is 1 to 10000", () -> settings("a", 0, 1024, SKEW, LINGER));
        assertRefused("ingest.batch-size", () -> settings("a", 10_001, 1024, SKEW, LINGER));
        assertRefused("ingest.max-document-bytes", () -> settings("a", 1, 1023, SKEW, LINGER));
        assertRefused("ingest.max-document-bytes", () -> settings("a", 1, Topics.MAX_RECORD_BYTES, SKEW, LINGER));
        assertRefused("ingest.future-skew", () -> settings("a", 1, 1024, Duration.ofMillis(-1), LINGER));
        assertRefused("ingest.future-skew", () -> settings("a", 1, 1024, Duration.ofHours(25), LINGER));
        assertRefused("ingest.linger", () -> settings("a", 1, 1024, SKEW, Duration.ZERO));
        assertRefused("ingest.linger", () -> settings("a", 1, 1024, SKEW, Duration.ofSeconds(61)));
    }

    private static void assertRefused(String message, ThrowingCallable building) {
        assertThatThrownBy(building)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static void settings(String id, int batch, int bytes, Duration skew, Duration linger) {
        assertThat(new IngestSettings(id, batch, bytes, skew, List.of(Path.of("-")), linger))
                .isNotNull();
    }
}
