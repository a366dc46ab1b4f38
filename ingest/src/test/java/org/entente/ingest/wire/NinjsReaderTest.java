package org.entente.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Edition;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.parse.Reading;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Transport;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NinjsReaderTest {

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Test
    void shouldReadAStoryOfTheFirstLine() throws Exception {
        Draft draft = only(WireFixtures.text("ninjs-1.json"));

        assertThat(draft.id()).isEqualTo("urn:example:wire:2026:0619-17");
        assertThat(draft.source()).isEqualTo("Fjord Wire");
        assertThat(draft.title()).isEqualTo("Norway & Sweden open a port");
        assertThat(draft.text()).isEqualTo("Norway and Sweden opened a port.\n\nShips came & went.");
        assertThat(draft.status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(draft.language()).isEqualTo("en-GB");
        assertThat(draft.url()).isNull();
        assertThat(draft.date()).isEqualTo(SaidDate.of("2026-06-19T08:00:00Z"));
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-06-19T10:00:00Z"));
        assertThat(draft.edition())
                .isEqualTo(new Edition(
                        "2", Instant.parse("2026-06-19T07:30:00Z"), "correction", "Corrects the name of the port"));
    }

    @Test
    void shouldReadTheMainHeadlineAndItsPlainBodyOfTheSecondLine() throws Exception {
        Draft draft = only(WireFixtures.text("ninjs-2.json"));

        assertThat(draft.title()).isEqualTo("Norway and Sweden open a port");
        assertThat(draft.text()).isEqualTo("Ships came.");
        assertThat(draft.source()).isEqualTo("fjord");
        assertThat(draft.edition().signal()).isNull();
    }

    @Test
    void shouldReadAWithheldStoryOfTheThirdLine() throws Exception {
        Draft draft = only(WireFixtures.text("ninjs-3.json"));

        assertThat(draft.status()).isEqualTo(ArticleStatus.WITHHELD);
        assertThat(draft.title()).isEqualTo("Norway and Sweden open a port");
        assertThat(draft.text()).isEqualTo("Ships came.");
        assertThat(draft.embargoedUntil())
                .as("a day is held to where it ends last")
                .isEqualTo(Instant.parse("2026-06-21T12:00:00Z"));
        assertThat(draft.edition().signal()).isEqualTo("update");
        assertThat(draft.edition().createdAt()).isEqualTo(Instant.parse("2026-06-19T11:00:00Z"));
    }

    @Test
    void shouldTakeTheHolderOfTheRightsForTheSourceWhereNoneIsNamed() throws Exception {
        assertThat(only("{\"uri\":\"a\",\"headline\":\"T\",\"copyrightholder\":\"H\",\"infosource\":[{\"rel\":\"x\"}]}")
                        .source())
                .isEqualTo("H");
    }

    @Test
    void shouldPreferPlainTextThenHtmlThenTheDescription() throws Exception {
        String story = "{\"uri\":\"a\",\"headline\":\"T\",\"body_sports\":\"<x>S</x>\",\"body_html5\":\"<p>H</p>\""
                + ",\"body_text\":\"a < b\",\"description_text\":\"D\"}";

        assertThat(only(story).text()).isEqualTo("a < b");
        assertThat(only(story.replace("body_text", "headline_x")).text()).isEqualTo("H");
        assertThat(only("{\"uri\":\"a\",\"headline\":\"T\",\"description_text\":\"D\"}")
                        .text())
                .isEqualTo("D");
        assertThat(only("{\"uri\":\"a\",\"headline\":\"T\"}").text())
                .as("a flash")
                .isEmpty();
    }

    @Test
    void shouldCancelWithoutWords() throws Exception {
        Draft cancel = only("{\"uri\":\"a\",\"pubstatus\":\"canceled\"}");

        assertThat(cancel.id()).isEqualTo("a");
        assertThat(cancel.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(only("{\"uri\":\"a\",\"headline\":\"KILL-Port opens\",\"body_text\":\"x\"}")
                        .status())
                .isEqualTo(ArticleStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"a\",\"type\":\"picture\",\"headline\":\"A crane\"}",
                "{\"uri\":\"a\",\"type\":\"video\",\"headline\":\"A crane\",\"pubstatus\":\"canceled\"}",
                "{\"uri\":\"a\",\"type\":\"event\",\"headlines\":[{\"value\":\"Opening\"}]}",
                "{\"uri\":\"a\",\"headlines\":[{\"value\":\"Opening\"}],\"eventDetails\":{}}",
                "{\"uri\":\"a\",\"plannedCoverage\":[],\"headlines\":[{\"value\":\"Opening\"}]}",
                "{\"uri\":\"a\",\"type\":\"text\",\"title\":\"a name\"}",
                "{\"uri\":\"a\",\"embargoed\":\"when it is time\"}",
            })
    void shouldPassOverWhatIsNoStory(String item) throws Exception {
        Reading reading = parser.parse(WireFixtures.document(Format.NINJS, item));

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.passedOver()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"headline\":\"x\"} | uri is missing",
                "{\"uri\":\"a\",\"headline\":7} | headline is integer",
                "{\"uri\":\"a\",\"more\":7} | more has no place there",
                "{\"uri\":\"a\",\"pubstatus\":\"killed\"} | pubstatus is 'killed'",
                "{\"uri\":\"a\",\"headline_\":\"x\"} | headline_ has no place there",
                "{\"uri\":\"a\",\"headline_ü\":\"x\"} | headline_ü has no place there",
                "{\"uri\":\"a\",\"urgency\":0.5} | urgency is number",
                "{\"uri\":\"a\",\"urgency\":10} | urgency is 10",
                "{\"uri\":\"a\",\"associations\":{\"p\":{\"type\":\"text\"}}} | associations.p.uri is missing",
                "{\"uri\":\"a\",\"by\":\"x\",\"associations\":[{\"uri\":\"b\"}]} | associations[0].name is missing",
                "{\"uri\":\"a\",\"rightsinfo\":{}} | rightsinfo fits 0 of 2 forms",
                "{\"uri\":\"a\",\"rightsinfo\":{\"linkedrights\":\"b\",\"encodedrights\":\"c\"}} | fits 2 of 2 forms",
                "{\"uri\":\"a\",\"standard\":{\"version\":\"2.1\"},\"title\":\"x\",\"digitalsourcetype\":{}} | ninjs 2.1: digitalsourcetype",
                "{\"uri\":\"a\",\"standard\":{\"schema\":\"http://x/ninjs-schema_2.1.json\"},\"digitalsourcetype\":{}} | ninjs 2.1: digital",
                "{\"uri\":\"a\",\"standard\":{\"version\":\"3.9\"},\"more\":1,\"title\":1} | ninjs 3.3: title is integer",
                "{\"uri\":\"a\",\"standard\":{\"version\":\"7.0\"}} | ninjs 7.0 is not known",
                "{\"uri\":\"a\",\"places\":[{\"geojson\":{\"type\":\"Point\",\"coordinates\":[1]}}]} | places[0].geojson fits 0 of",
            })
    void shouldRefuseWhatItsSchemaDoesNotAllow(String item, String message) {
        assertThatThrownBy(() -> only(item))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((RefusedException) e).reason())
                .isEqualTo(Reason.FORMAT);
    }

    @Test
    void shouldPassOverNamesOfAMinorVersionThatIsNotKnownYet() throws Exception {
        String item =
                "{\"uri\":\"a\",\"standard\":{\"version\":\"3.9\"},\"headlines\":[{\"value\":\"T\",\"new\":1}],\"new\":2}";

        assertThat(only(item).title()).isEqualTo("T");
    }

    @Test
    void shouldHoldAnItemToTheVersionThatItsContentTypeNames() throws Exception {
        byte[] item = "{\"uri\":\"a\",\"headline\":\"T\",\"infosource\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> parser.parse(WireFixtures.document(
                        Format.NINJS, item, new Transport("application/json; version=1.1", null))))
                .hasMessage("ninjs 1.1: infosource has no place there");
        assertThat(parser.parse(WireFixtures.document(
                                Format.NINJS, item, new Transport("application/json; version=\"1.2\"", null)))
                        .drafts())
                .hasSize(1);
    }

    @Test
    void shouldReadAnArrayItemByItem() throws Exception {
        String array = "[{\"uri\":\"a\",\"headline\":\"T\"},{\"uri\":7},{\"uri\":\"b\",\"type\":\"audio\"},"
                + "{\"uri\":\"c\",\"headline\":\"T\",\"embargoed\":\"soon\"},1]";

        Reading reading = parser.parse(WireFixtures.document(Format.NINJS, array));

        assertThat(reading.drafts()).extracting(Draft::id).containsExactly("a");
        assertThat(reading.passedOver()).isEqualTo(1);
        assertThat(reading.refused())
                .extracting(part -> part.name() + " " + part.cause().reason())
                .containsExactlyInAnyOrder("item 2 FORMAT", "item 4 FIELD", "item 5 JSON");
        assertThat(new String(reading.refused().get(0).source().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"uri\":7}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"uri\":\"a\",\"uri\":\"b\"} | JSON",
                "{\"uri\":\"a\" | JSON",
                "{\"uri\":\"a\"} {} | JSON",
                "\"a\" | JSON",
                "{\"uri\":\"a\",\"body_text\":\"line\u0001\"} | JSON",
                "{\"uri\":\"a\",\"headline\":\"\\uD83D\"} | ENCODING",
                "{\"uri\":\"a\\uDE00\",\"headline\":\"x\"} | ENCODING",
                "{\"uri\":\"a\",\"headline\":\"x\",\"embargoed\":\"soon\"} | FIELD",
            })
    void shouldRefuseBrokenJsonAndHalvesOfCharacters(String item, Reason reason) {
        assertThat(reason(item.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    @Test
    void shouldRefuseDepthWithoutEndAndBytesThatAreNoText() {
        assertThat(reason("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.UNSAFE);
        assertThat(reason("{\"associations\":{\"a\":".repeat(70).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.UNSAFE);
        byte[] latin = "{\"uri\":\"a\",\"headline\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(latin)).isEqualTo(Reason.ENCODING);
        assertThat(reason(new byte[0])).isEqualTo(Reason.JSON);
    }

    private Draft only(String item) throws RefusedException {
        return parser.only(WireFixtures.document(Format.NINJS, item));
    }

    private static Reason reason(byte[] bytes) {
        try {
            Contents contents = new NinjsReader().read(WireFixtures.document(Format.NINJS, bytes, Transport.NONE));
            new Parser(DocumentDefaults.none()).only(WireFixtures.document(Format.NINJS, bytes, Transport.NONE));
            throw new AssertionError("read: " + contents);
        } catch (RefusedException e) {
            return Objects.requireNonNull(e.reason());
        }
    }
}
