package org.entente.aggregate.comention;

/** Where changed counts go. A tally without articles means that there is nothing left to tell. */
public interface CoMentionSink {

    /** The clock has come to this hour: those before it are closed. */
    void closed(int clock);

    /** One more article with a pair in the hour (1), or one less (-1). */
    void volume(int hour, int change);

    /**
     * The pair's counts in one hour.
     *
     * @param articles its articles now over all time
     * @param sign 1 where one has come in, -1 where one has gone
     */
    void hourly(String pair, int hour, Tally tally, long articles, int sign);

    /** The pair's counts in the window at that place of the settings, which ends before the hour {@code asOf}. */
    void rolling(String pair, int window, Tally tally, int asOf);
}
