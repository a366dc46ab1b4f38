package org.entente.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettlingTest {

    private static final Instant START = Instant.parse("2026-06-19T12:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private Instant now = START;
    private final Settling settling = new Settling(SETTLE, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void shouldWaitUntilNobodyHasWrittenForTheSettleTime() {
        assertThat(at(0, file("a", 10, START))).isEmpty();
        assertThat(at(4, file("a", 10, START))).isEmpty();
        assertThat(at(5, file("a", 11, START.plusSeconds(5))))
                .as("it has grown")
                .isEmpty();
        assertThat(at(9, file("a", 11, START.plusSeconds(5)))).isEmpty();
        assertThat(at(10, file("a", 11, START.plusSeconds(5)))).containsExactly("a");
    }

    @Test
    void shouldTakeAFileThatIsOldAtTheSecondLook() {
        SpoolFile renamed = file("a", 10, START.minusSeconds(60));

        assertThat(at(0, renamed)).isEmpty();
        assertThat(at(1, renamed)).containsExactly("a");
    }

    @Test
    void shouldWaitByOurClockWhereTheFilesTimeIsAheadOfIt() {
        SpoolFile ahead = file("a", 10, START.plusSeconds(3600));

        assertThat(at(0, ahead)).isEmpty();
        assertThat(at(4, ahead)).isEmpty();
        assertThat(at(5, ahead)).containsExactly("a");
    }

    @Test
    void shouldWaitLongerForAnEmptyFile() {
        SpoolFile empty = file("a", 0, START);

        assertThat(at(0, empty)).isEmpty();
        assertThat(at(49, empty)).isEmpty();
        assertThat(at(50, empty)).containsExactly("a");
    }

    @Test
    void shouldOrderByTimeThenName() {
        SpoolFile late = file("a", 1, START.minusSeconds(10));
        SpoolFile early = file("c", 1, START.minusSeconds(20));
        SpoolFile same = file("b", 1, START.minusSeconds(20));

        at(0, late, early, same);

        assertThat(at(1, late, early, same)).containsExactly("b", "c", "a");
    }

    private List<String> at(int seconds, SpoolFile... present) {
        now = START.plusSeconds(seconds);
        return settling.complete(List.of(present)).stream().map(SpoolFile::name).toList();
    }

    private static SpoolFile file(String name, long size, Instant modified) {
        return new SpoolFile(Path.of("spool", name), size, modified);
    }
}
