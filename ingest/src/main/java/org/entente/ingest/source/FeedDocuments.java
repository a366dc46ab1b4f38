package org.entente.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.feed.FeedItem;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.feed.Rhythm;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/** Reads polled documents as feeds. Safe for use by several threads. */
public final class FeedDocuments implements PolledFeed.Reader {

    private final FeedReader reader = new FeedReader(null);

    @Override
    public PolledFeed read(RawDocument document) throws RefusedException {
        Feed feed = reader.feed(document);
        List<PolledFeed.Item> items =
                feed.items().stream().map(FeedDocuments::item).toList();
        return new PolledFeed(items, feed.refused(), pace(feed.rhythm()), feed.hubs(), feed.self());
    }

    private static @Nullable Duration pace(Rhythm rhythm) {
        return rhythm.timeToLive() == null ? rhythm.updateEvery() : rhythm.timeToLive();
    }

    private static PolledFeed.Item item(FeedItem item) {
        return new PolledFeed.Item(
                item.name(), item.guid(), item.link(), item.title(), date(item), item.said(null), item.slice());
    }

    private static @Nullable Instant date(FeedItem item) {
        return SaidDate.of(item.date()).at();
    }
}
