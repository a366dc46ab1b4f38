package org.entente.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a poll brought, read.
 *
 * @param items in the order in which they stand
 * @param refused items that cannot be read
 * @param pace how often the feed says that it changes; null where it does not
 * @param hubs of WebSub, as the feed names them
 * @param self where the feed says that it is; null where it does not
 */
public record PolledFeed(
        List<Item> items,
        List<RefusedPart> refused,
        @Nullable Duration pace,
        List<String> hubs,
        @Nullable String self) {

    /**
     * One story of a feed.
     *
     * @param name where it stands, such as {@code item 3}
     * @param guid as the feed says it
     * @param link absolute
     * @param date null where there is none or it cannot be understood
     * @param said field by field
     * @param source what it was read from
     */
    public record Item(
            String name,
            @Nullable String guid,
            @Nullable String link,
            @Nullable String title,
            @Nullable Instant date,
            Map<Field, String> said,
            Contents.Slice source) {}

    /** Reads feeds. */
    @FunctionalInterface
    public interface Reader {

        /** @throws RefusedException if it is no feed; nothing else is thrown, whatever the bytes */
        PolledFeed read(RawDocument document) throws RefusedException;
    }
}
