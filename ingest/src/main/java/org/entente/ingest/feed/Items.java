package org.entente.ingest.feed;

import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** What holds for an item of any feed. */
final class Items {

    private Items() {}

    /** Why it can be no article, null where it can. */
    static @Nullable RefusedException fault(FeedItem item) {
        if (item.title() == null && item.link() == null && item.text().isEmpty()) {
            return new RefusedException(Reason.NO_TEXT, "there is no title, no text and no link");
        }
        return null;
    }

    /** The first of the longest. */
    static String longest(String... bodies) {
        String longest = "";
        for (String body : bodies) {
            if (body.length() > longest.length()) {
                longest = body;
            }
        }
        return longest;
    }
}
