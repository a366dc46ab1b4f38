package org.entente.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

final class TablesTest {

    @Test
    void shouldShowALineForEachPair() throws JsonProcessingException {
        String table = Tables.CO_MENTIONS.render(new JsonMapper().readTree("""
                        {"items": [{"a": {"id": "country/PRK", "name": "North Korea"},
                                    "b": {"id": "country/RUS", "name": "Russia"},
                                    "mentions": 9, "articles": 3, "stories": 2, "sources": 1}]}
                        """));

        assertThat(table.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "A B ARTICLES STORIES SOURCES MENTIONS",
                        "North Korea (country/PRK) Russia (country/RUS) 3 2 1 9");
    }

    @Test
    void shouldShowOneActorAsOneLine() throws JsonProcessingException {
        String table = Tables.ACTORS.render(new JsonMapper().readTree("""
                        {"id": "org/united-nations", "name": "United Nations", "kind": "ORGANISATION", "country": null,
                         "linked": true, "articles": 4}
                        """));

        assertThat(table.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "ACTOR NAME KIND COUNTRY ARTICLES", "org/united-nations United Nations ORGANISATION 4");
    }

    @Test
    void shouldSaySoWhereThereIsNothing() throws JsonProcessingException {
        assertThat(Tables.STANCES.render(new JsonMapper().readTree("{\"items\": []}")))
                .isEqualTo("nothing found");
    }
}
