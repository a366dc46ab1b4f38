package org.entente.aggregate.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.aggregate.comention.CoMentionPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StoredCoMentionsTest {

    private static final CoMentionQuery EVERY_PAIR = new CoMentionQuery(null, null, Span.ALL, null, 10);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void shouldSendAwayWhoeverWouldWaitLongForAnotherQuestionForEveryPair() throws InterruptedException {
        StoredCoMentions view = view();
        CompletableFuture<Listing<CoMention>> first = CompletableFuture.supplyAsync(() -> view.find(EVERY_PAIR));
        begun.await();

        assertThatThrownBy(() -> view.find(EVERY_PAIR))
                .isInstanceOf(ViewNotReadyException.class)
                .hasMessageContaining("another question for every pair");
        end.countDown();

        assertThat(first.join().items()).isEmpty();
        assertThat(view.find(EVERY_PAIR).items()).isEmpty();
    }

    /** With a table of pairs that is read until it is told to end. */
    private StoredCoMentions view() {
        Rows<CoMentionPair> pairs = (ranges, visitor) -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        return new StoredCoMentions(
                new StoredTables.CoMentions(pairs, none(), none(), none(), (ranges, visitor) -> visitor.accept("0", 1)),
                new Names(none()),
                List.of());
    }

    private static <V> Rows<V> none() {
        return (ranges, visitor) -> {};
    }
}
