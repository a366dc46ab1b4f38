package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.ingest.parse.DocumentFixtures.draft;
import static org.entente.ingest.parse.DocumentFixtures.json;

import java.time.Instant;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.read.Format;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonDocumentTest {

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Test
    void shouldTakeEveryField() {
        Draft draft = draft(
                "{\"id\":\" hp:7 \",\"source\":\"Harbour Post\",\"date\":\"2026-06-19T10:00:00+02:00\",\"title\":\" Envoys meet \","
                        + "\"url\":\"https://news.example/7\",\"text\":\"  They met. \\uD83D\\uDE00\\n\",\"status\":\"Withheld\","
                        + "\"embargoedUntil\":\"2026-06-20\",\"language\":\"en_GB\",\"targets\":[{\"begin\":0,\"end\":4}],\"more\":{\"a\":[1,null]}}");

        assertThat(draft.id()).isEqualTo("hp:7");
        assertThat(draft.source()).isEqualTo("Harbour Post");
        assertThat(draft.date().at()).isEqualTo(Instant.parse("2026-06-19T08:00:00Z"));
        assertThat(draft.title()).isEqualTo("Envoys meet");
        assertThat(draft.url()).isEqualTo("https://news.example/7");
        assertThat(draft.text()).as("offsets are counted in it").isEqualTo("  They met. \uD83D\uDE00\n");
        assertThat(draft.status()).isEqualTo(ArticleStatus.WITHHELD);
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-06-20T00:00:00Z"));
        assertThat(draft.language()).isEqualTo("en-GB");
    }

    @Test
    void shouldDoWithTheTextAlone() {
        Draft draft = draft("{\"text\":\"They met.\",\"title\":null,\"language\":\"\"}");

        assertThat(draft.id()).startsWith("text-");
        assertThat(draft.source()).isEqualTo("unknown");
        assertThat(draft.status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(draft.date()).isEqualTo(SaidDate.NONE);
        assertThat(draft.title()).isNull();
        assertThat(draft.language()).isNull();
    }

    @Test
    void shouldMakeAnIdFromTheUrlElseFromSourceAndTitle() {
        assertThat(draft("{\"url\":\"http://a.example/1\",\"title\":\"T\",\"text\":\"x\"}")
                        .id())
                .isEqualTo(draft("{\"url\":\"https://a.example/1/\",\"title\":\"U\",\"text\":\"y\"}")
                        .id());
        assertThat(draft("{\"source\":\"S\",\"title\":\"T\",\"text\":\"x\"}").id())
                .isEqualTo(draft("{\"source\":\"S\",\"title\":\"T\",\"text\":\"corrected\"}")
                        .id())
                .isNotEqualTo(draft("{\"source\":\"R\",\"title\":\"T\",\"text\":\"x\"}")
                        .id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "withdrawn | CANCELED",
                "CANCELED | CANCELED",
                "Cancelled | CANCELED",
                "withheld | WITHHELD",
                "usable | USABLE"
            })
    void shouldKnowEveryWordForAStatus(String word, ArticleStatus status) {
        assertThat(draft("{\"id\":\"a\",\"text\":\"x\",\"status\":\"" + word + "\"}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void shouldTakeACancelWithoutText() {
        assertThat(draft("{\"id\":\"a\",\"status\":\"canceled\"}").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"a\"                       | JSON     | Unexpected end-of-input",
                "[\"text\"]                            | JSON     | not a JSON object",
                "\"text\"                              | JSON     | not a JSON object",
                "{\"text\":\"a\"} {\"text\":\"b\"}     | JSON     | something follows the JSON object",
                "{\"text\":\"a\",\"text\":\"b\"}       | JSON     | Duplicate field 'text'",
                "{\"text\":\"a\",\"x\":{\"y\":1,\"y\":2}} | JSON  | Duplicate field 'y'",
                "{\"text\":7}                          | FIELD    | text is a number, allowed is a string, at character 9",
                "{\"text\":\"a\",\"id\":7}             | FIELD    | id is a number",
                "{\"text\":\"a\",\"date\":1781870400}  | FIELD    | date is a number",
                "{\"text\":[\"a\"]}                    | FIELD    | text is an array",
                "{\"text\":\"a\",\"title\":{}}         | FIELD    | title is an object",
                "{\"text\":\"a\",\"url\":true}         | FIELD    | url is a boolean",
                "{\"text\":\"a\",\"status\":\"gone\"}  | FIELD    | status is 'gone'",
                "{\"text\":\"a\",\"language\":\"?\"}   | FIELD    | language is '?'",
                "{\"text\":\"a\",\"embargoedUntil\":\"soon\"} | FIELD | embargoedUntil is 'soon'",
                "{\"text\":\"a\",\"id\":\" \"}         | ID       | id has 0 characters",
                "{\"text\":\"a\",\"id\":\"a\\nb\"}     | ID       | none of them a control",
                "{\"text\":\"a\\uD83D\"}               | ENCODING | text has half a surrogate pair at character 2",
                "{\"text\":\"\\uDE00\"}                | ENCODING | text has half a surrogate pair at character 1",
                "{\"text\":\" \\n\"}                   | NO_TEXT  | there is no text",
                "{\"id\":\"a\",\"title\":\"T\"}        | NO_TEXT  | there is no text",
                "{\"status\":\"canceled\"}             | ID       | there is no id"
            })
    void shouldRefuseAndSayWhy(String line, Reason reason, String message) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> parser.only(json(line)));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Test
    void shouldRefuseWhatIsTooDeepTooLongOrNotUtf8() {
        assertThat(refusal("{\"x\":" + "[".repeat(100) + "]".repeat(100) + ",\"text\":\"a\"}"))
                .isEqualTo(Reason.JSON);
        assertThat(refusal("{\"id\":\"" + "a".repeat(513) + "\",\"text\":\"a\"}"))
                .isEqualTo(Reason.ID);
        assertThat(refusal("{\"source\":\"" + "a".repeat(257) + "\",\"text\":\"a\"}"))
                .isEqualTo(Reason.FIELD);
        byte[] latin = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xE9, '"', '}'};
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> parser.only(DocumentFixtures.document("a.jsonl", 1, Format.JSONL, latin)));
        assertThat(refused).hasMessage("byte 10 is not UTF-8");
    }

    private Reason refusal(String line) {
        return catchThrowableOfType(RefusedException.class, () -> parser.only(json(line)))
                .reason();
    }
}
