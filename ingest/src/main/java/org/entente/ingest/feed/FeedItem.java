package org.entente.ingest.feed;

import java.util.EnumMap;
import java.util.Map;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed. Absent is null; text is empty where it has none.
 *
 * @param name where it stands, such as {@code item 3}
 * @param guid its id, unique within its source
 * @param link its page, absolute where anything tells from where
 * @param title in one line, clean
 * @param text the longest of its bodies, clean
 * @param date the words that say when it was published
 * @param updated the words that say when this version was made
 * @param language a BCP 47 tag
 * @param source the source that it names itself, as an aggregate does
 * @param slice what it was read from
 */
public record FeedItem(
        String name,
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        String text,
        @Nullable String date,
        @Nullable String updated,
        @Nullable String language,
        @Nullable String source,
        Contents.Slice slice) {

    /**
     * What tells it from other items of its source: its guid, else its link in its plain form, else its title. An item has at least
     * one of them, or its text.
     */
    public String key() {
        if (guid != null) {
            return guid;
        } else if (link != null) {
            return Identity.ofUrl(link);
        }
        return title == null ? text : title;
    }

    /**
     * What it says, as a story of a source: its id is made of the source and the item's key. Where it only says when it was updated,
     * that is the version's date and not the story's, or each update would move the story; but no words that nobody understands are
     * lost.
     */
    public Map<Field, String> said(@Nullable String sourceName) {
        return said(sourceName, new ContentHash());
    }

    /** @param hash one for many items, since it takes longer to make than to use */
    Map<Field, String> said(@Nullable String sourceName, ContentHash hash) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        put(said, Field.ID, Identity.ofFeedItem(sourceName == null ? "" : sourceName, key(), hash));
        put(said, Field.SOURCE, sourceName);
        put(said, Field.DATE, date == null && isNotUnderstood(updated) ? updated : date);
        put(said, Field.TITLE, title);
        put(said, Field.URL, link);
        put(said, Field.TEXT, text);
        put(said, Field.LANGUAGE, language);
        put(said, Field.VERSION_CREATED, updated);
        return said;
    }

    private static boolean isNotUnderstood(@Nullable String words) {
        return words != null && SaidDate.of(words).at() == null;
    }

    private static void put(Map<Field, String> said, Field field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }
}
