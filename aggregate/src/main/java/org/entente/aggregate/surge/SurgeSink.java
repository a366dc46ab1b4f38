package org.entente.aggregate.surge;

/** Where rises of a pair's rate go. */
public interface SurgeSink {

    /** A rise that stands now; it may have been told before, with the same numbers or with others. */
    void found(String pair, Surge surge);

    /** A rise that was told and is none any more. */
    void gone(String pair, int began);
}
