package org.entente.aggregate.http;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.FeedReader;
import org.entente.http.EventStream;
import org.entente.http.ServerSentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One client that reads a feed. It is dropped when it lets too many events wait.
 *
 * @param <T> what it reads
 */
final class StreamClient<T> implements FeedReader<T> {

    private static final Object BEAT = new Object();
    private static final ServerSentEvent TOO_SLOW = new ServerSentEvent(
            null,
            "dropped",
            "{\"reason\":\"slow\",\"detail\":\"more than " + EventRoutes.MOST_WAITING
                    + " events waited to be read; come back with the last id\"}");

    private final EventStream stream;
    private final Predicate<T> wanted;
    private final Form<T> form;
    private final @Nullable String last;
    private final Counter dropped;
    private volatile boolean isDropped;

    /** @param last the id of the last event that it has */
    StreamClient(EventStream stream, Predicate<T> wanted, Form<T> form, @Nullable String last, Counter dropped) {
        this.stream = stream;
        this.wanted = wanted;
        this.form = form;
        this.last = last;
        this.dropped = dropped;
    }

    @Override
    public void prepare(FeedItem<T> item) {
        if (isWanted(item) && stream.isOpen()) {
            item.text(form.text());
        }
    }

    private boolean isWanted(FeedItem<T> item) {
        return wanted.test(item.value()) && (last == null || !last.startsWith(item.name() + '~'));
    }

    @Override
    public boolean take(FeedItem<T> item, FeedCursor cursor) {
        if (!isWanted(item)) {
            return stream.isOpen();
        }
        return isTaken(stream.send(
                form.key().apply(item), new ServerSentEvent(cursor.id(item), form.name(), item.text(form.text()))));
    }

    @Override
    public boolean beat(FeedCursor cursor) {
        return isTaken(stream.send(BEAT, new ServerSentEvent(cursor.id(), null, null)));
    }

    @Override
    public boolean awaitRoom(Duration within) throws InterruptedException {
        return isTaken(stream.awaitRoom(within));
    }

    @Override
    public void end() {
        // One that was dropped is still to read why.
        if (!isDropped) {
            stream.close();
        }
    }

    private boolean isTaken(boolean isTaken) {
        if (!isTaken && stream.isOpen()) {
            isDropped = true;
            dropped.increment();
            stream.end(TOO_SLOW);
        }
        return isTaken;
    }

    /**
     * How items are sent.
     *
     * @param name the type of the events
     * @param key of items with one key that wait for the client only the latest is sent
     * @param text the data
     */
    record Form<T>(String name, Function<FeedItem<T>, String> key, Function<T, String> text) {}
}
