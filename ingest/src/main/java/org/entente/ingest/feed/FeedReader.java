package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0, 1.1 and 2.0, Atom 0.3 and 1.0, and JSON Feed 1.0 and 1.1. Safe for use by several threads.
 *
 * <p>XML that is not well-formed is mended where that is possible, and the feed says so. An item without title and text
 * is no story and passed over, one of JSON with half a surrogate pair refused; the others are read.
 */
public final class FeedReader implements FormatReader {

    private final @Nullable String source;
    private final XmlFeed xml = new XmlFeed();
    private final JsonFeed json = new JsonFeed();

    /** @param source of all items, whatever the feed is called; null takes the name that an item gives, else the feed's title */
    public FeedReader(@Nullable String source) {
        this.source = source;
    }

    @Override
    public Contents read(RawDocument document) throws RefusedException {
        Feed feed = feed(document);
        List<Contents.Part> stories = new ArrayList<>(feed.items().size());
        ContentHash hash = new ContentHash();
        List<RefusedPart> refused = feed.refused().stream()
                .filter(part -> part.cause().reason() != Reason.NO_TEXT)
                .toList();
        int passedOver = feed.refused().size() - refused.size();
        for (FeedItem item : feed.items()) {
            if (item.title() == null && item.text().isBlank()) {
                passedOver++;
                continue;
            }
            String from = Objects.requireNonNullElse(item.source(), Objects.requireNonNullElse(feed.title(), ""));
            String name = source != null ? source : from.isEmpty() ? null : shortened(from);
            stories.add(new Contents.Part(item.name(), item.said(name, hash), item.slice()));
        }
        return new Contents(stories, refused, passedOver, feed.repaired());
    }

    /**
     * The feed, item by item.
     *
     * @throws RefusedException FORMAT where the document is sound but no feed; XML or JSON where it is not sound and cannot be mended
     */
    public Feed feed(RawDocument document) throws RefusedException {
        return JsonFeed.looksLike(document.bytes()) ? json.read(document) : xml.read(document);
    }

    private static String shortened(String name) {
        return name.length() <= Names.LONGEST_SOURCE
                ? name
                : name.substring(0, Names.LONGEST_SOURCE).strip();
    }
}
