package org.entente.aggregate.stance;

import java.util.List;
import org.entente.aggregate.change.Change;
import org.entente.aggregate.change.StanceTally;

/** Where changed measures go. */
public interface StanceSink {

    /** The scores of one hour; a tally without scores means that there is nothing left to tell. */
    void hourly(String holderAndTarget, int hour, StanceTally tally);

    /** A change found as of the start of the hour {@code asOf}. */
    void changed(String holderAndTarget, Change change, int asOf, List<Evidence> evidence);
}
