package org.entente.ingest.conformance;

import java.time.Instant;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.html.Html;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** When a value that a suite wants, mostly HTML, is the same as ours, which is text. */
final class Sameness {

    private Sameness() {}

    static boolean text(String wanted, @Nullable String ours) {
        String found = flat(ours == null ? "" : ours);
        return flat(Html.text(wanted)).equals(found)
                || flat(Html.plain(wanted)).equals(found)
                || flat(Jsoup.parseBodyFragment(wanted).text()).equals(found);
    }

    static boolean address(String wanted, @Nullable String ours) {
        return wanted.strip().equals(ours == null ? "" : ours);
    }

    static boolean instant(Instant wanted, @Nullable String words) {
        return wanted.equals(SaidDate.of(words).at());
    }

    private static String flat(String text) {
        return Html.plain(text).replaceAll("\\s+", " ");
    }
}
