package org.entente.aggregate.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FanoutTest {

    private final Fanout<String> fanout = new Fanout<>();

    @Test
    void shouldGiveAReaderNeitherLessNorMoreThanItLacks() {
        Reader reader = new Reader();
        fanout.begin(new long[] {5, 5}, 0);

        assertThat(fanout.join(reader, new long[] {4, 9})).isFalse();
        assertThat(fanout.join(reader, new long[] {6, 5})).isTrue();
        fanout.pass(List.of(item(0, 5), item(0, 6), item(1, 5)), new long[] {7, 6});

        assertThat(reader.taken).containsExactly("0.6", "1.5");
    }

    @Test
    void shouldLetNobodyJoinWithAPlaceBeforeItHasBegun() {
        assertThat(fanout.join(new Reader(), new long[] {9, 9})).isFalse();
    }

    @Test
    void shouldGiveAReaderWithoutAPlaceAllFromTheBeginningOn() {
        Reader reader = new Reader();
        fanout.join(reader);
        fanout.begin(new long[] {5}, 0);
        fanout.pass(List.of(item(0, 5)), new long[] {6});

        assertThat(reader.taken).containsExactly("0.5");
    }

    @Test
    void shouldTellForEachPartTheTimeThatHasBeenGiven() {
        Reader reader = new Reader();
        fanout.begin(new long[] {0, 0}, 3);
        fanout.join(reader);
        fanout.pass(List.of(item(1, 40), item(0, 30)), new long[] {31, 41});

        assertThat(reader.cursors)
                .containsExactly(
                        new FeedCursor(List.of(3L, 3L)),
                        new FeedCursor(List.of(3L, 40L)),
                        new FeedCursor(List.of(30L, 40L)));
    }

    @Test
    void shouldLetOthersJoinWhileAReaderMakesReadyWhatItTakes() {
        Reader reader = new Reader();
        List<Boolean> joined = new ArrayList<>();
        fanout.begin(new long[] {5}, 0);
        fanout.join(reader);
        reader.onPrepare =
                () -> joined.add(CompletableFuture.supplyAsync(() -> fanout.join(new Reader(), new long[] {5}))
                        .completeOnTimeout(false, 10, TimeUnit.SECONDS)
                        .join());
        fanout.pass(List.of(item(0, 5)), new long[] {6});

        assertThat(joined).containsExactly(true);
        assertThat(reader.taken).containsExactly("0.5");
    }

    @Test
    void shouldForgetAReaderThatWantsNoMore() {
        Reader reader = new Reader();
        fanout.begin(new long[1], 0);
        fanout.join(reader);
        reader.isOpen = false;
        fanout.pass(List.of(item(0, 0)), new long[] {1});

        assertThat(fanout.isRead()).isFalse();
    }

    @Test
    void shouldSendAllAwayWhenItEnds() {
        Reader reader = new Reader();
        fanout.begin(new long[1], 0);
        fanout.join(reader);
        fanout.end();

        assertThat(reader.isEnded).isTrue();
        assertThat(fanout.isRead()).isFalse();
        assertThat(fanout.join(reader, new long[] {9})).isFalse();
    }

    private static FeedItem<String> item(int part, long offset) {
        return new FeedItem<>(part, offset, Instant.ofEpochMilli(offset), "key", part + "." + offset);
    }

    private static final class Reader implements FeedReader<String> {

        private final List<String> taken = new ArrayList<>();
        private final List<FeedCursor> cursors = new ArrayList<>();
        private boolean isOpen = true;
        private boolean isEnded;
        private Runnable onPrepare = () -> {};

        @Override
        public void prepare(FeedItem<String> item) {
            onPrepare.run();
        }

        @Override
        public boolean take(FeedItem<String> item, FeedCursor cursor) {
            taken.add(item.value());
            cursors.add(cursor);
            return isOpen;
        }

        @Override
        public boolean beat(FeedCursor cursor) {
            cursors.add(cursor);
            return isOpen;
        }

        @Override
        public boolean awaitRoom(Duration within) {
            return isOpen;
        }

        @Override
        public void end() {
            isEnded = true;
        }
    }
}
