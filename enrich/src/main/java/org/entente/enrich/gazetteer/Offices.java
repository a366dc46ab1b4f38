package org.entente.enrich.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.resource.Tables;
import org.jspecify.annotations.Nullable;

/** Who held which office of a country on which day. Immutable and thread-safe. */
public final class Offices {

    private static final String TABLE = "offices";
    private static final int COLUMNS = 5;

    private final Map<String, Map<String, List<Term>>> byCountry = new HashMap<>();

    /** @param until the day after the last; null for one who holds it */
    private record Term(
            String person, LocalDate from, @Nullable LocalDate until) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private Offices() {}

    /** Reads the table. */
    static Offices load() {
        Offices offices = new Offices();
        for (String[] row : Tables.rows(Gazetteer.class, TABLE, COLUMNS)) {
            LocalDate until = row[4].isEmpty() ? null : LocalDate.parse(row[4]);
            offices.byCountry
                    .computeIfAbsent(row[0], any -> new HashMap<>())
                    .computeIfAbsent(row[1], any -> new ArrayList<>())
                    .add(new Term(row[2], LocalDate.parse(row[3]), until));
        }
        return offices;
    }

    /**
     * The actor id of the person who held the office.
     *
     * @param country an actor id
     * @param office in lower case, such as "prime minister"
     * @return null if there is no such office here, or nobody is known to have held it then
     */
    public @Nullable String holder(String country, String office, LocalDate day) {
        List<Term> terms = byCountry.getOrDefault(country, Map.of()).getOrDefault(office, List.of());
        for (Term term : terms) {
            if (term.has(day)) {
                return term.person();
            }
        }
        return null;
    }
}
