package org.entente.aggregate.comention;

/** Where changed counts go. A tally without articles means that there is nothing left to tell. */
public interface CoMentionSink {

    /** The pair's counts in one hour. */
    void hourly(String pair, int hour, Tally tally);

    /** The pair's counts in the window at that place of the settings, which ends before the hour {@code asOf}. */
    void rolling(String pair, int window, Tally tally, int asOf);
}
