package org.entente.aggregate.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.aggregate.feed.Fanout;
import org.entente.aggregate.feed.Feed;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.FeedReader;
import org.entente.aggregate.feed.Feeds;
import org.entente.aggregate.feed.RollingCount;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/** A feed of one part that tells what it is told to, and remembers from where its readers came. */
final class FakeFeed<T> implements Feed<T> {

    static final Instant AT = Instant.parse("2026-06-12T10:00:00Z");

    final List<FeedCursor> cursors = Collections.synchronizedList(new ArrayList<>());
    private final Fanout<T> fanout = new Fanout<>();
    private long offset;

    FakeFeed() {
        fanout.begin(new long[1], AT.toEpochMilli());
    }

    /** Feeds that tell nothing. */
    static Feeds silent() {
        return with(new FakeFeed<>(), new FakeFeed<>(), new FakeFeed<>());
    }

    static Feeds with(
            FakeFeed<StanceChange> changes, FakeFeed<CoMentionSurge> surges, FakeFeed<RollingCount> coMentions) {
        return new Feeds(changes, surges, coMentions, List.of("PT1H", "P1D", "P7D", "P30D"));
    }

    @Override
    public void follow(FeedReader<T> reader, @Nullable FeedCursor after) {
        if (after != null) {
            cursors.add(after);
        }
        fanout.join(reader);
    }

    void tell(String key, T value) {
        FeedItem<T> item = new FeedItem<>(0, offset, AT.plusMillis(offset), key, value);
        offset++;
        fanout.pass(List.of(item), new long[] {offset});
    }

    void end() {
        fanout.end();
    }

    boolean isRead() {
        return fanout.isRead();
    }
}
