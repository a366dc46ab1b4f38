package org.entente.aggregate.change;

/** Where changes of stance go. */
public interface ShiftSink {

    /** A change that stands now; it may have been told before, with the same numbers or with others. */
    void found(String holderAndTarget, StanceShift shift);

    /** A change that was told and is none any more. */
    void gone(String holderAndTarget, int began);
}
