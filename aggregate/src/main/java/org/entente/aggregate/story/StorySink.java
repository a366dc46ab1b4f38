package org.entente.aggregate.story;

/** Where the keeping of stories puts what others must know. */
public interface StorySink {

    /** For a partition of bands. */
    void place(PrintChange change);

    /** For the keeper of another article, or of the same. */
    void send(StoryMail mail);
}
