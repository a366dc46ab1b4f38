package org.entente.local.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.junit.jupiter.api.Test;

final class AnnotationTest {

    private static final Annotation ANNOTATION = new Annotation(
            new Parser(DocumentDefaults.none()),
            Pipelines.standard(),
            Duration.ZERO,
            Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void shouldPrintTheRecordsFieldsWithOffsetsThatHold() throws JsonProcessingException {
        String text = "PARIS - France thanked Germany on Monday.";

        JsonNode record = annotate("{\"id\": \"a\", \"date\": \"2026-03-02\", \"text\": \"" + text + "\"}");

        assertThat(record.path("id").asText()).isEqualTo("a");
        assertThat(record.path("status").asText()).isEqualTo("USABLE");
        assertThat(record.path("language").asText()).isEqualTo("en");
        assertThat(record.path("publishedAt").asText()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(record.path("models")).isNotEmpty();
        assertThat(record.path("actors").findValuesAsText("id")).contains("country/FRA", "country/DEU");
        assertThat(record.path("mentions")).isNotEmpty().allSatisfy(mention -> assertThat(text.substring(
                        mention.path("begin").asInt(), mention.path("end").asInt()))
                .isEqualTo(mention.path("text").asText()));
        assertThat(record.has("targets")).isFalse();
    }

    @Test
    void shouldAnswerInTheOrderAsked() throws JsonProcessingException {
        JsonNode record = annotate("{\"text\": \"Rome praised Vienna. Rome condemned Oslo.\", "
                + "\"targets\": [{\"begin\": 36, \"end\": 40}, {\"begin\": 13, \"end\": 19}], \"pairs\": []}");

        assertThat(record.path("targets").findValuesAsText("label")).containsExactly("NEGATIVE", "POSITIVE");
        assertThat(record.path("targets").path(0).path("positive").asDouble()
                        + record.path("targets").path(0).path("neutral").asDouble()
                        + record.path("targets").path(0).path("negative").asDouble())
                .isCloseTo(1, within(1e-9));
        assertThat(record.path("pairs").isArray()).isTrue();
        assertThat(record.path("pairs")).isEmpty();
    }

    @Test
    void shouldSayWhichSpanIsNone() throws JsonProcessingException {
        assertThat(refusal(
                        "{\"text\": \"Rome.\", \"targets\": [{\"begin\": 0, \"end\": 4}, {\"begin\": 3, \"end\": 9}]}"))
                .startsWith("targets[1] is 3 to 9: allowed is 0 <= begin < end <= 5");
        assertThat(refusal("{\"text\": \"Rome.\", \"pairs\": [{\"holder\": {\"begin\": 0, \"end\": 4}}]}"))
                .isEqualTo("pairs[0].target.begin is no whole number");
        assertThat(refusal("{\"text\": \"Rome.\", \"targets\": 7}")).isEqualTo("targets is no list");
        assertThat(refusal("{\"text\": \"Rome.\", \"targets\": [{\"begin\": 0.5, \"end\": 4}]}"))
                .isEqualTo("targets[0].begin is no whole number");
    }

    @Test
    void shouldKeepALineForADocumentThatARuleTripsOver() throws JsonProcessingException {
        Annotation tripping = new Annotation(
                new Parser(DocumentDefaults.none()),
                TrippingPipeline.make(),
                Duration.ZERO,
                Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC));

        Annotation.Line line = tripping.of(
                document("{\"text\": \"Poison. The minister of Malta thanked the people of Cyprus on Monday.\"}"));

        assertThat(line.error())
                .startsWith("wire.jsonl:7: cannot be annotated: ")
                .contains("tripped");
        assertThat(new JsonMapper()
                        .readTree(line.json())
                        .path("error")
                        .path("line")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void shouldKeepALineForADocumentThatIsRefused() throws JsonProcessingException {
        Annotation.Line line = ANNOTATION.of(document("nonsense"));

        assertThat(line.error()).startsWith("wire.jsonl:7: ");
        JsonNode error = new JsonMapper().readTree(line.json()).path("error");
        assertThat(error.path("file").asText()).isEqualTo("wire.jsonl");
        assertThat(error.path("line").asInt()).isEqualTo(7);
    }

    private static JsonNode annotate(String line) throws JsonProcessingException {
        Annotation.Line annotated = ANNOTATION.of(document(line));
        assertThat(annotated.error()).isEmpty();
        return new JsonMapper().readTree(annotated.json());
    }

    private static String refusal(String line) throws JsonProcessingException {
        return new JsonMapper()
                .readTree(ANNOTATION.of(document(line)).json())
                .path("error")
                .path("message")
                .asText();
    }

    private static RawDocument document(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new RawDocument("wire.jsonl", 7, Format.JSONL, bytes, bytes.length, null);
    }
}
