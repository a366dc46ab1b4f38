package org.entente.ingest.feed;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.ingest.document.Contents;
import org.jspecify.annotations.Nullable;

/**
 * The items of one document alone, each written anew. They are wanted rarely, so the document is read again for them, once, and what was
 * read is kept for as long as one of them may be wanted. Safe for use by several threads.
 */
final class Slices<T> {

    private final Supplier<List<T>> reading;
    private final Function<T, byte[]> writing;
    private @Nullable List<T> items;

    /** @param reading reads all items, in the order in which they stand */
    Slices(Supplier<List<T>> reading, Function<T, byte[]> writing) {
        this.reading = reading;
        this.writing = writing;
    }

    Contents.Slice at(int index) {
        return () -> bytes(index);
    }

    private synchronized byte[] bytes(int index) {
        List<T> read = items == null ? reading.get() : items;
        items = read;
        return writing.apply(read.get(index));
    }
}
