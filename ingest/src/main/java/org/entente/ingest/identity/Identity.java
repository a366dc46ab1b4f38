package org.entente.ingest.identity;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Ids for documents that bring none. The same document always gets the same one. */
public final class Identity {

    private static final int HEX_DIGITS = 32;
    private static final Pattern EXTENSIONS = Pattern.compile("(?i)(.+?)(\\.(txt|text))?(\\.gz)?");

    private Identity() {}

    /** The file's name without {@code .txt} or {@code .text} and {@code .gz}: a copy in another folder is the same story. */
    public static String ofFile(String path) {
        String name = String.valueOf(Path.of(path).getFileName());
        var parts = EXTENSIONS.matcher(name);
        return parts.matches() ? parts.group(1) : name;
    }

    /** {@code url-} and a hash of the address in its plain form. */
    public static String ofUrl(String url) {
        return "url-" + hash(WebAddress.plain(url));
    }

    /** {@code title-} and a hash of source and title. */
    public static String ofTitle(String source, String title) {
        return "title-" + hash(source, title);
    }

    /** {@code text-} and a hash of source and text: any change makes it another story. */
    public static String ofText(String source, String text) {
        return "text-" + hash(source, text);
    }

    /**
     * {@code item-} and a hash of source and key: an item's id is unique only within its source.
     *
     * @param hash without a value yet
     */
    public static String ofFeedItem(String source, String key, ContentHash hash) {
        return "item-" + hash.add(source).add(key).hex(HEX_DIGITS);
    }

    private static String hash(String... values) {
        ContentHash hash = new ContentHash();
        for (String value : values) {
            hash.add(value);
        }
        return hash.hex(HEX_DIGITS);
    }

    /**
     * What stands for the article in the ledger, which others may read: its id, hashed, because a story that is withheld or under
     * embargo must leave no trace that tells what it is.
     */
    public static String ledgerKey(String articleId) {
        return new ContentHash().add(articleId).hex();
    }
}
