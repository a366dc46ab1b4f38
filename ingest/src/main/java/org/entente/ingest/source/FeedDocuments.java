package org.entente.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.feed.FeedItem;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.feed.Rhythm;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads polled documents as feeds. Of one that is cut off the last item is left out: half a story would be taken for its correction. Safe
 * for use by several threads.
 */
public final class FeedDocuments implements PolledFeed.Reader {

    private static final Pattern END = Pattern.compile(
            "</(?:\\w+:)?(?:rss|feed|rdf|channel)\\s*>(?:\\s|\0|<!--.*?-->)*$", Pattern.CASE_INSENSITIVE);
    private static final int TAIL = 4096;

    private final FeedReader reader = new FeedReader(null);

    @Override
    public PolledFeed read(RawDocument document) throws RefusedException {
        Feed feed = reader.feed(document);
        List<FeedItem> items = feed.items();
        if (feed.repaired() != null && !items.isEmpty() && isCutOff(document.bytes())) {
            items = items.subList(0, items.size() - 1);
        }
        return new PolledFeed(
                items.stream().map(FeedDocuments::item).toList(),
                feed.refused(),
                pace(feed.rhythm()),
                feed.hubs(),
                feed.self());
    }

    /** What is in UTF-16 reads like ASCII with zero bytes between, as far as the names of elements go. */
    private static boolean isCutOff(byte[] bytes) {
        int begin = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
        return !END.matcher(tail.replace("\0", "")).find();
    }

    private static PolledFeed.Item item(FeedItem item) {
        return new PolledFeed.Item(
                item.name(),
                item.guid(),
                item.link(),
                item.title(),
                SaidDate.of(item.date()).at(),
                item.said(null),
                item.slice());
    }

    private static @Nullable Duration pace(Rhythm rhythm) {
        Duration fresh = rhythm.timeToLive();
        Duration every = rhythm.updateEvery();
        if (fresh == null || every == null) {
            return fresh == null ? every : fresh;
        }
        return fresh.compareTo(every) > 0 ? fresh : every;
    }
}
