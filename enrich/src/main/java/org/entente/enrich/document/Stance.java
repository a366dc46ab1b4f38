package org.entente.enrich.document;

/**
 * A directed attitude read from the text.
 *
 * @param holder an actor's id or {@link #AUTHOR}
 * @param target an actor's id
 * @param score in [-1, 1]
 * @param confidence in (0, 1]
 * @param quoted whether it is read from words between quotation marks
 * @param evidence the sentence that shows it
 */
public record Stance(
        String holder, String target, Polarity label, double score, double confidence, boolean quoted, Span evidence) {

    /** The holder that stands for the article's own voice. */
    public static final String AUTHOR = "author";

    /** The same held by another. */
    public Stance by(String other) {
        return new Stance(other, target, label, score, confidence, quoted, evidence);
    }
}
