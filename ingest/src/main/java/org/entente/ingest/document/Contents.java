package org.entente.ingest.document;

import java.util.List;
import java.util.Map;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of one format finds in a document, before it is checked.
 *
 * @param stories in the order in which they stand
 * @param refused parts that cannot be read, though the rest can
 * @param passedOver how many parts are sound but no stories: pictures, plans, concepts
 * @param repaired what was wrong with the whole and has been mended; null where it was sound
 */
public record Contents(
        List<Part> stories,
        List<RefusedPart> refused,
        int passedOver,
        @Nullable String repaired) {

    /**
     * One story.
     *
     * @param name where it stands, such as {@code item 3}; empty where it is the whole document
     * @param said field by field; absent where it says nothing
     * @param source what it was read from
     */
    public record Part(String name, Map<Field, String> said, Slice source) {}

    /** The bytes of a part, made only when they are wanted. */
    @FunctionalInterface
    public interface Slice {
        byte[] bytes();
    }

    /** A document that is one story. */
    public static Contents ofWhole(Map<Field, String> said, RawDocument document) {
        return new Contents(List.of(new Part("", said, document::bytes)), List.of(), 0, null);
    }

    /** A sound document without a story. */
    public static Contents nothing(int passedOver) {
        return new Contents(List.of(), List.of(), passedOver, null);
    }
}
