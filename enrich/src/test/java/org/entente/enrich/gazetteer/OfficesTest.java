package org.entente.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.enrich.resource.Tables;
import org.junit.jupiter.api.Test;

final class OfficesTest {

    private static final String CHILE = "country/CHL";

    private final Offices offices = Offices.load();

    @Test
    void shouldTellTheHolderOfADay() {
        assertThat(offices.holder(CHILE, "president", LocalDate.of(2026, 3, 10)))
                .isEqualTo("person/gabriel-boric");
        assertThat(offices.holder(CHILE, "president", LocalDate.of(2026, 3, 11)))
                .isEqualTo("person/jose-antonio-kast");
        assertThat(offices.holder(CHILE, "king", LocalDate.of(2026, 3, 11))).isNull();
    }

    @Test
    void shouldHaveNoTermThatBeginsBeforeTheOneBeforeItEnds() {
        Map<String, List<String[]>> terms = Tables.rows(Gazetteer.class, "offices", 5).stream()
                .sorted(Comparator.comparing(row -> row[3]))
                .collect(Collectors.groupingBy(row -> row[0] + ' ' + row[1]));
        assertThat(terms).isNotEmpty().allSatisfy((office, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i - 1)[4]).isNotEmpty().isLessThanOrEqualTo(rows.get(i)[3]);
            }
        });
    }
}
