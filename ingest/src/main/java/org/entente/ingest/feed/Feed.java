package org.entente.ingest.feed;

import java.util.List;
import org.entente.ingest.document.RefusedPart;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says.
 *
 * @param title in one line; null where it has none
 * @param language a BCP 47 tag; null where it says none
 * @param home the page that it is the feed of
 * @param self where it says that it is to be fetched, which is its WebSub topic
 * @param hubs its WebSub hubs
 * @param rhythm what it says of when to ask again
 * @param items in the order in which they stand
 * @param refused items that can be no articles: they have no title, no text and no link (NO_TEXT), or half a character
 * @param repaired what was wrong with the whole and has been mended; null where it was sound
 */
public record Feed(
        @Nullable String title,
        @Nullable String language,
        @Nullable String home,
        @Nullable String self,
        List<String> hubs,
        Rhythm rhythm,
        List<FeedItem> items,
        List<RefusedPart> refused,
        @Nullable String repaired) {}
