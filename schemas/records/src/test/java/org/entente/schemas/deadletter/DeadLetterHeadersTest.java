package org.entente.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

    @Test
    void shouldTellOfARecordWhereItLiesAndWhatItsFaultWasCausedBy() {
        Exception fault = new IllegalStateException("not\r\nread", new IllegalArgumentException("no number"));

        Headers headers = DeadLetterHeaders.ofRecord("enrich", "processing", new TopicPartition("news", 3), 17, fault);

        assertThat(texts(headers))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "dlq.stage", "enrich",
                                "dlq.cause", "processing",
                                "dlq.source.topic", "news",
                                "dlq.source.partition", "3",
                                "dlq.source.offset", "17",
                                "dlq.exception",
                                        "java.lang.IllegalStateException: not read <- java.lang.IllegalArgumentException: no number"));
    }

    @Test
    void shouldNameNoSourceOfARecordThatLiesNowhere() {
        Headers headers = DeadLetterHeaders.ofRecord("enrich", "production", null, -1, new IllegalStateException());

        assertThat(texts(headers)).containsOnlyKeys("dlq.stage", "dlq.cause", "dlq.exception");
    }

    @Test
    void shouldBoundWhatADocumentSaysOfItself() {
        String tooLong = "é".repeat(DeadLetterHeaders.LONGEST + 1);

        Headers headers = DeadLetterHeaders.ofDocument("ingest", "field", tooLong, 2, 10, "text is missing");

        assertThat(texts(headers))
                .containsEntry("dlq.source.file", "é".repeat(DeadLetterHeaders.LONGEST))
                .containsEntry("dlq.source.line", "2")
                .containsEntry("dlq.source.length", "10")
                .containsEntry("dlq.exception", "text is missing");
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
