package org.entente.aggregate.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedCursorTest {

    private static final Instant AT = Instant.parse("2026-06-12T10:00:00.123Z");

    @Test
    void shouldReadWhatItWrites() {
        FeedCursor cursor = new FeedCursor(List.of(AT.toEpochMilli(), 0L, 7L));
        FeedItem<String> item = new FeedItem<>(0, 42, AT, "key", "value");

        assertThat(cursor.id(item)).startsWith("2026-06-12T10:00:00.123Z~0.42~");
        assertThat(FeedCursor.parse(cursor.id(item))).contains(cursor);
        assertThat(FeedCursor.parse(cursor.id())).contains(cursor);
    }

    @Test
    void shouldTakeAnInstantForEveryPart() {
        FeedCursor cursor = FeedCursor.parse(AT.toString()).orElseThrow();

        assertThat(cursor.time(3, 4)).isEqualTo(AT.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "-1000-01-01T00:00:00Z", "1969-12-31T23:59:59Z~0.1~-1"})
    void shouldBeginWithTheFirstWhereATimeIsBefore1970(String id) {
        assertThat(FeedCursor.parse(id).orElseThrow().time(0, 1)).isZero();
    }

    @Test
    void shouldGoBackToTheEarliestTimeWhereThePartsAreOthers() {
        FeedCursor cursor = new FeedCursor(List.of(30L, 10L, 20L));

        assertThat(cursor.time(0, 3)).isEqualTo(30);
        assertThat(cursor.time(1, 3)).isEqualTo(10);
        assertThat(cursor.time(0, 4)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "x~y~?", "2026-06-12", "1.2.3", "2026-06-12T10:00:00Z~0.1~1..2"})
    void shouldKnowWhatIsNoId(String id) {
        assertThat(FeedCursor.parse(id)).isEmpty();
    }
}
