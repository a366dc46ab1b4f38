package org.entente.aggregate.story;

import java.util.HexFormat;
import java.util.function.Predicate;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.table.Table;

/**
 * Who has which band, in the order of publication: {@code band, its value, millis, article}, the numbers in hexadecimal digits. A window is
 * a range of rows, so that looking at one costs the same however many articles came before it.
 */
final class Buckets {

    private static final HexFormat HEX = HexFormat.of();
    private static final int PLACE_DIGITS = 2;
    private static final int BAND_DIGITS = 12;
    private static final int TIME_DIGITS = 12;
    private static final int ARTICLE = PLACE_DIGITS + BAND_DIGITS + TIME_DIGITS;
    private static final byte[] PRESENT = {};

    private final Table<byte[]> rows;
    private final long window;

    /** @param window milliseconds */
    Buckets(Table<byte[]> rows, long window) {
        this.rows = rows;
        this.window = window;
    }

    void put(int place, Print print) {
        rows.put(key(place, print), PRESENT);
    }

    void remove(int place, Print print) {
        rows.put(key(place, print), null);
    }

    /**
     * Visits the articles that share the band within the window, the earliest first, until told to stop.
     *
     * @return whether it was not told to stop
     */
    boolean around(int place, Print print, Predicate<String> visitor) {
        return visit(place, print, first(place, print), last(place, print), visitor);
    }

    /** Visits only those before the print. */
    void before(int place, Print print, Predicate<String> visitor) {
        visit(place, print, first(place, print), key(place, print), visitor);
    }

    /** Visits only those after the print. */
    void after(int place, Print print, Predicate<String> visitor) {
        visit(place, print, key(place, print), last(place, print), visitor);
    }

    private boolean visit(int place, Print print, String from, String to, Predicate<String> visitor) {
        String own = key(place, print);
        return rows.ascendWhile(from, to, (key, present) -> key.equals(own) || visitor.test(key.substring(ARTICLE)));
    }

    private String first(int place, Print print) {
        return time(place, print, Math.max(0, print.rank().millis() - window));
    }

    private String last(int place, Print print) {
        return time(place, print, print.rank().millis() + window + 1);
    }

    private static String key(int place, Print print) {
        return time(place, print, print.rank().millis()) + print.rank().article();
    }

    private static String time(int place, Print print, long millis) {
        Fingerprint fingerprint = print.fingerprint();
        return HEX.toHexDigits(place, PLACE_DIGITS)
                + HEX.toHexDigits(fingerprint.band(place), BAND_DIGITS)
                + HEX.toHexDigits(millis, TIME_DIGITS);
    }
}
