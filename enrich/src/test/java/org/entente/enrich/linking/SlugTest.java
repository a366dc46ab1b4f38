package org.entente.enrich.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Recep Tayyip Erdoğan, recep-tayyip-erdogan",
        "Seán O’Brien, sean-obrien",
        "U.S. Embassy, us-embassy",
        "Jean-Luc Picard, jean-luc-picard",
        "…, ''",
        "習近平, 習近平"
    })
    void shouldMakeAReadableId(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }
}
