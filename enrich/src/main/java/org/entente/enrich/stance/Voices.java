package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.sentiment.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what: direct speech with the speaker after it, before it or in the sentence before, reported speech ("X said that …",
 * "…, X said", "according to X"), and both within direct speech. One instance reads one document from its start; not thread-safe.
 */
final class Voices {

    /** Where the last speech is too far off for a quote to go on with it, in code units. */
    private static final int FAR = 400;

    private static final Set<String> LEADING =
            Set.of("that", "it", "as", "of", "him", "her", "them", "this", "a", "an", "the");

    private final Cast cast;
    private final Telling telling;
    private List<Party> speakers = List.of();
    private int spokeUntil;

    Voices(Cast cast) {
        this.cast = cast;
        this.telling = new Telling(cast);
    }

    /** The voices of the sentence, reported speech first. */
    List<Voice> in(Line line) {
        List<Spoken> told = telling.in(line);
        List<Voice> voices = new ArrayList<>();
        List<Stretch> reports = new ArrayList<>();
        for (Spoken spoken : told) {
            Stretch report = Reports.of(line, spoken);
            reports.add(report);
            if (report.begin() < report.end()) {
                spoken.by().forEach(by -> voices.add(new Voice(by, report.begin(), report.end(), false)));
            }
        }
        boolean heard = false;
        List<Party> by = List.of();
        for (Stretch quote : line.quotes()) {
            Spoken spoken = whoSays(line, quote, told, reports);
            boolean goesOn = spoken == null && (quote.begin() < line.begin() || isAlone(line, quote));
            List<Party> holders = spoken != null ? spoken.by() : goesOn ? whoGoOn(line) : bySubject(line, quote);
            by = spoken != null || goesOn ? holders : by;
            heard |= spoken != null || goesOn;
            Stretch own = new Stretch(Math.max(quote.begin(), line.begin()), Math.min(quote.end(), line.end()));
            holders.forEach(holder -> voices.add(new Voice(holder, own.begin(), own.end(), true)));
            voices.addAll(within(line, own));
        }
        if (!heard && !told.isEmpty()) {
            heard = true;
            by = told.get(0).by();
        }
        remember(line, heard, by);
        return voices;
    }

    private void remember(Line line, boolean heard, List<Party> by) {
        List<Party> now = heard ? by : Spoken.orNobody(Cast.subject(line, line.end()));
        if (heard) {
            cast.spoke(by.isEmpty() ? null : by.get(0));
        }
        if (heard || !now.isEmpty()) {
            speakers = now;
            spokeUntil = line.end();
        }
    }

    private List<Party> whoGoOn(Line line) {
        return line.begin() - spokeUntil < FAR ? speakers : List.of();
    }

    /** What is told in the quote itself of what others say. */
    private static List<Voice> within(Line line, Stretch quote) {
        List<Stretch> quotes = Quotes.within(line.text(), quote);
        Line inner = Line.of(line.text(), quote, line.parties(), quotes);
        return inner.parties().isEmpty() ? List.of() : new Voices(new Cast()).in(inner);
    }

    private static @Nullable Spoken whoSays(Line line, Stretch quote, List<Spoken> told, List<Stretch> reports) {
        Spoken lead = null;
        Spoken closing = null;
        for (int k = 0; k < told.size(); k++) {
            Spoken spoken = told.get(k);
            if (spoken.end() <= quote.begin()) {
                lead = spoken;
            } else if (spoken.begin() >= quote.end()) {
                if (touches(line, quote, spoken) && (lead == null || !leadsIn(line, lead, quote))) {
                    return spoken;
                }
                boolean covers = reports.get(k).overlaps(quote.begin(), quote.end());
                closing = closing == null && covers ? spoken : closing;
            }
        }
        return lead != null ? lead : closing;
    }

    /** Whether the telling follows right after the quote. */
    private static boolean touches(Line line, Stretch quote, Spoken spoken) {
        int next = line.firstWordAfter(quote.end());
        int first = line.firstWordAfter(spoken.begin());
        return spoken.way() != Spoken.Way.NAMING
                && (first == next || (first == next + 1 && line.lower(next).equals("as")));
    }

    /** Whether the telling leads into the quote: "said that “", "said: “". */
    private static boolean leadsIn(Line line, Spoken lead, Stretch quote) {
        int next = line.firstWordAfter(quote.begin());
        if (next >= line.words().size()) {
            return false;
        }
        if (line.markBefore(quote.begin()) == ':' || line.lower(next - 1).equals("that")) {
            return true;
        }
        int gap = next - line.firstWordAfter(lead.end());
        return line.markBefore(quote.begin()) != ','
                && gap <= 3
                && (gap == 0 || LEADING.contains(line.lower(next - 1)) || lead.way() == Spoken.Way.NAMING);
    }

    /** "X had a warning: “…”". */
    private static List<Party> bySubject(Line line, Stretch quote) {
        return line.markBefore(quote.begin()) == ':' ? Spoken.orNobody(Cast.subject(line, quote.begin())) : List.of();
    }

    private static boolean isAlone(Line line, Stretch quote) {
        int before = line.firstWordAfter(quote.begin());
        int after = line.words().size() - line.firstWordAfter(quote.end());
        return before + after <= 2 && line.endsSentence(quote.end());
    }
}
