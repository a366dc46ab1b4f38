package org.entente.ingest.source;

import java.util.TreeMap;
import org.entente.ingest.document.Field;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * By what an item is known again, each the first 64 bits of a hash.
 *
 * @param guid of the guid, or of what stands for it where there is none: the link, or title and date
 * @param link null where there is none
 * @param title of title and date; null where there is no title
 * @param dated whether there is a date in it
 * @param content of all that the feed says of it but its address, guid and time of change, which some servers change with each answer
 */
record ItemKeys(
        String words,
        long guid,
        @Nullable Long link,
        @Nullable Long title,
        boolean dated,
        long content) {

    static ItemKeys of(PolledFeed.Item item) {
        Long link = link(item.link());
        String date = item.date() == null ? null : item.date().toString();
        Long title = item.title() == null
                ? null
                : bits(new ContentHash().add(item.title()).add(date).hex());
        String words = words(item, date);
        return new ItemKeys(words, bits(new ContentHash().add(words).hex()), link, title, date != null, content(item));
    }

    /** A link to a whole site says nothing about a story. */
    private static @Nullable Long link(@Nullable String link) {
        if (link == null || link.matches("(?i)https?://[^/?]*/?(#.*)?")) {
            return null;
        }
        return bits(Identity.ofUrl(link).substring("url-".length()));
    }

    private static String words(PolledFeed.Item item, @Nullable String date) {
        if (item.guid() != null && !item.guid().isBlank()) {
            return "guid " + item.guid().strip();
        } else if (link(item.link()) != null) {
            return "link " + link(item.link());
        }
        return "title "
                + new ContentHash()
                        .add(item.title())
                        .add(date)
                        .add(item.title() == null ? item.said().get(Field.TEXT) : null)
                        .hex();
    }

    private static long content(PolledFeed.Item item) {
        ContentHash hash = new ContentHash();
        new TreeMap<>(item.said()).forEach((field, value) -> {
            if (field != Field.URL && field != Field.ID && field != Field.VERSION_CREATED) {
                hash.add(field.name()).add(value);
            }
        });
        return bits(hash.hex());
    }

    /**
     * The id of the article that begins with this item: the same whenever the same guid comes from the same source.
     *
     * @param nth 1, or more where another story has that id already
     */
    String articleId(String sourceId, int nth) {
        ContentHash hash = new ContentHash().add(sourceId).add(words);
        if (nth > 1) {
            hash.add(Integer.toString(nth));
        }
        return sourceId + "-" + hash.hex().substring(0, 32);
    }

    private static long bits(String hex) {
        return Long.parseUnsignedLong(hex.substring(0, 16), 16);
    }
}
