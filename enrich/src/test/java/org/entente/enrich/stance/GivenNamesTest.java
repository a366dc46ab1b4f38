package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNamesTest {

    private static final GivenNames NAMES = GivenNames.load();

    @Test
    void shouldTellBySomebodysGivenName() {
        assertThat(NAMES.of("Claudia Sheinbaum")).isEqualTo(Sex.FEMALE);
        assertThat(NAMES.of("Donald Trump")).isEqualTo(Sex.MALE);
    }

    @Test
    void shouldTellByTheWholeNameWhereTheFamilyNameIsFirst() {
        assertThat(NAMES.of("Kim Yo Jong")).isEqualTo(Sex.FEMALE);
        assertThat(NAMES.of("Kim Jong Un")).isEqualTo(Sex.MALE);
    }

    @Test
    void shouldNotTellWhatItDoesNotKnow() {
        assertThat(NAMES.of("Robin Moravek")).isNull();
        assertThat(NAMES.of("Moravek")).isNull();
    }
}
