package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.ingest.parse.DocumentFixtures.json;

import java.nio.charset.StandardCharsets;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

final class ParserTest {

    private static final int LONGEST = Topics.MAX_RECORD_BYTES - IngestSettings.RECORD_OVERHEAD_BYTES;

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Test
    void shouldRefuseTheStoryAloneThatNoRecordCanHold() throws Exception {
        String feed = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Wire</title>"
                + "<item><title>Long</title><description>" + "\u00e9".repeat(LONGEST / 2) + "</description></item>"
                + "<item><title>Short</title></item></channel></rss>";
        byte[] bytes = feed.getBytes(StandardCharsets.ISO_8859_1);
        RawDocument document = DocumentFixtures.document("feed.xml", 1, Format.RSS, bytes);

        Reading reading = parser.parse(document);

        assertThat(bytes.length).isLessThan(LONGEST);
        assertThat(reading.drafts()).extracting(Draft::title).containsExactly("Short");
        assertThat(reading.refused()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("item 1");
            assertThat(part.cause().reason()).isEqualTo(Reason.TOO_LONG);
        });
    }

    @Test
    void shouldCountBytesOverAllThatTheStorySays() throws Exception {
        String fits = "{\"id\":\"a\",\"source\":\"S\",\"text\":\"" + "x".repeat(LONGEST - 2) + "\"}";

        assertThat(parser.only(json(fits)).text()).hasSize(LONGEST - 2);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> parser.only(json(fits.replace("}", ",\"title\":\"T\"}"))));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refused)
                .hasMessageStartingWith("id, url, title, text and the like have " + (LONGEST + 1)
                        + " bytes together, allowed are " + LONGEST);
    }
}
