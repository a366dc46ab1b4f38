package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QueryTest {

    @Test
    void shouldDecodeNamesAndValues() {
        assertThat(Query.parse("actor=country%2FRUS&q=Kim+Jong%20Un&with=%D0%9B&raw=Л&a%5Bb=1"))
                .containsExactly(
                        Map.entry("actor", List.of("country/RUS")),
                        Map.entry("q", List.of("Kim Jong Un")),
                        Map.entry("with", List.of("Л")),
                        Map.entry("raw", List.of("Л")),
                        Map.entry("a[b", List.of("1")));
    }

    @Test
    void shouldTakeWhatHasNoValueForEmpty() {
        assertThat(Query.parse("actor&with=&&since=a=b"))
                .containsExactly(
                        Map.entry("actor", List.of("")),
                        Map.entry("with", List.of("")),
                        Map.entry("since", List.of("a=b")));
        assertThat(Query.parse(null)).isEmpty();
        assertThat(Query.parse("")).isEmpty();
    }

    @Test
    void shouldKeepEachValueOfAName() {
        assertThat(Query.parse("actor=a&actor=b")).containsExactly(Map.entry("actor", List.of("a", "b")));
    }

    @Test
    void shouldRefuseWhatIsEscapedByHalvesOrNoUtf8() {
        for (String broken : List.of("%", "%2", "country%2", "%zz", "%+1", "%D0", "%ff", "%C0%AF", "%ED%A0%80")) {
            assertThatThrownBy(() -> Query.parse("limit=1&actor=" + broken))
                    .isInstanceOfSatisfying(ProblemException.class, e -> {
                        assertThat(e.problem().status()).isEqualTo(400);
                        assertThat(e.problem().parameter()).isEqualTo("actor");
                    });
        }
        assertThatThrownBy(() -> Query.parse("act%or=1")).hasMessageContaining("act%or");
    }
}
