package org.entente.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

final class NewsmlG2ReaderTest {

    private static final String ITEM = WireFixtures.text("g2-item.xml");

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Test
    void shouldReadAStory() throws Exception {
        Draft draft = only(ITEM);

        assertThat(draft.id()).isEqualTo("urn:newsml:example.org:20260619:port");
        assertThat(draft.status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(draft.source()).isEqualTo("Harbour Press");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.title()).isEqualTo("Norway & Sweden open a port");
        assertThat(draft.text()).isEqualTo("Norway and Sweden opened a port.\n\nShips came\nand went.\n\nships 7");
        assertThat(draft.date()).isEqualTo(SaidDate.of("2026-06-19T08:00:00Z"));
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-06-19T10:00:00Z"));
        assertThat(draft.edition())
                .isEqualTo(new Edition(
                        "3",
                        Instant.parse("2026-06-19T09:30:00Z"),
                        "correction",
                        "For use on Sunday\nCorrects the name of the port"));
    }

    @Test
    void shouldReadAMessageItemByItem() throws Exception {
        Reading reading = parser.parse(WireFixtures.document(Format.NEWSML_G2, WireFixtures.text("g2-message.xml")));

        assertThat(reading.drafts()).extracting(Draft::id).containsExactly("one", "five");
        assertThat(reading.drafts()).extracting(Draft::source).containsOnly("Fjord");
        assertThat(reading.drafts().get(0).text()).isEqualTo("Ships came <early>.");
        assertThat(reading.drafts().get(1).status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(reading.passedOver()).isEqualTo(2);
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().get(0).name()).isEqualTo("item 2");
        assertThat(reading.refused().get(0).cause()).hasMessage("NewsML-G2: itemMeta has no provider");
        assertThat(new String(reading.refused().get(0).source().bytes(), StandardCharsets.UTF_8))
                .startsWith("<newsItem guid=\"two\"")
                .endsWith("</itemMeta></newsItem>");
    }

    @Test
    void shouldFindTheHeadlineInTheContentAndThenInTheItemsTitle() throws Exception {
        String without = ITEM.replaceAll("(?s)<headline>.*</headline>", "");

        assertThat(only(without).title()).isEqualTo("A page");
        assertThat(only(without.replace("<title>A page</title>", "")).title()).isEqualTo("port-opening");
    }

    @Test
    void shouldNameTheSourceByProviderThenInformationThenCredit() throws Exception {
        String unnamed = ITEM.replace("<name>Harbour  Press</name>", "");
        String uninformed = unnamed.replace("<infoSource qcode=\"is:FW\"><name>Fjord Wire</name></infoSource>", "");

        assertThat(only(unnamed).source()).isEqualTo("Fjord Wire");
        assertThat(only(uninformed).source()).isEqualTo("Fjord/Harbour");
        assertThat(only(uninformed.replaceAll("<creditline>.*</creditline>", ""))
                        .source())
                .isEqualTo("nprov:HP");
    }

    @Test
    void shouldReadNitfInAnItem() throws Exception {
        String nitf = WireFixtures.text("nitf.xml")
                .replaceAll("(?s)^.*?<nitf", "<nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"");

        Draft draft = only(ITEM.replaceAll("(?s)<html.*</html>", java.util.regex.Matcher.quoteReplacement(nitf))
                .replaceAll("(?s)<headline>.*</headline>", ""));

        assertThat(draft.title()).isEqualTo("Norway & Sweden open a port");
        assertThat(draft.text()).isEqualTo("Norway and Sweden opened a port.\n\nShips\n\nShips came.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stat:withheld | WITHHELD",
                "stat:canceled | CANCELED",
                "http://cv.iptc.org/newscodes/pubstatusg2/canceled | CANCELED",
                "other:usable | USABLE",
            })
    void shouldReadTheStatusFromItsCode(String code, ArticleStatus status) throws Exception {
        assertThat(only(ITEM.replace("stat:usable", code)).status()).isEqualTo(status);
    }

    @Test
    void shouldHoldAnEmbargoWithoutAnEndAndRefuseOneThatCannotBeRead() throws Exception {
        String endless = ITEM.replaceAll("<embargoed>.*</embargoed>", "<embargoed/>");

        assertThat(only(endless).status()).isEqualTo(ArticleStatus.WITHHELD);
        assertThat(only(endless.replace("stat:usable", "stat:canceled")).status())
                .isEqualTo(ArticleStatus.CANCELED);
        assertThatThrownBy(() -> only(ITEM.replaceAll("<embargoed>.*</embargoed>", "<embargoed>soon</embargoed>")))
                .hasMessageContaining("embargoedUntil");
    }

    @Test
    void shouldHearASignal() throws Exception {
        String signaled = ITEM.replace("<edNote>For", "<edNote>A</edNote><edNote>For")
                .replace("CORRECTED-", "")
                .replace("Corrects", "On")
                .replace("<link rel", "<signal qcode=\"sig:update\"/><link rel");

        assertThat(only(signaled).edition().signal()).isEqualTo("update");
        assertThat(only(signaled.replace("sig:update", "sig:kill")).status()).isEqualTo(ArticleStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "video", "audio", "graphic", "planning", "concept"})
    void shouldPassOverWhatIsNoStory(String itemClass) throws Exception {
        Reading reading =
                parser.parse(WireFixtures.document(Format.NEWSML_G2, ITEM.replace("ninat:text", "ninat:" + itemClass)));

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.passedOver()).isEqualTo(1);
    }

    @Test
    void shouldPassOverATextThatLiesElsewhereAndReadAFlash() throws Exception {
        String remote =
                ITEM.replaceAll("(?s)<inlineXML.*</inlineXML>", "<remoteContent href=\"http://example.org/a\"/>");

        assertThat(parser.parse(WireFixtures.document(Format.NEWSML_G2, remote)).passedOver())
                .isEqualTo(1);
        assertThat(only(ITEM.replaceAll("(?s)<contentSet.*</contentSet>", "")).text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xmlns=\"http://iptc.org/std/nar/2006-10-01/\" | xmlns=\"http://example.org/\" | is not of the namespace",
                "guid=\"urn:newsml:example.org:20260619:port\" | | has no guid",
                "standard=\"NewsML-G2\" | | has no standard",
                "standardversion=\"2.34\" | | has no standardversion",
                "standardversion=\"2.34\" | standardversion=\"new\" | standardversion is not as",
                "version=\"3\" | version=\"0\" | version is no positive number",
                "version=\"3\" | version=\"3\" edition=\"3\" | edition is no attribute of newsItem",
                "<itemClass qcode=\"ninat:text\"/> | | itemMeta has no itemClass",
                "<pubStatus qcode=\"stat:usable\"/> | <pubStatus qcode=\"stat:usable\"/><pubStatus qcode=\"stat:usable\"/> | stands twice",
                "<title>port-opening</title> | <title>a</title><role qcode=\"r:a\"/> | role stands too late in itemMeta",
                "<urgency>3</urgency> | <urgency>3</urgency><priority/> | priority has no place in contentMeta",
                "<urgency>3</urgency> | <headline>a</headline><urgency>3</urgency> | urgency stands too late",
                "2026-06-19T11:30:00+02:00 | today | versionCreated is no date",
                "<language tag=\"en\"/> | <language/> | language has no tag",
                "<slugline> | <subject><related><related><related><related/></related></related></related></subject><slugline> | more than 3 deep",
                "standardversion=\"2.34\" | standardversion=\"2.31\" schemeretired=\"2026\" | schemeretired is no attribute",
                "<subject> | <subject> | ",
            })
    void shouldRefuseAnItemThatBreaksARule(String part, String broken, String message) throws Exception {
        String item = ITEM.replace(part, broken == null ? "" : broken);
        if (message == null) {
            assertThat(only(item).title()).isNotNull();
            return;
        }
        assertThatThrownBy(() -> only(item))
                .hasMessageContaining(message)
                .extracting(e -> ((RefusedException) e).reason())
                .isEqualTo(Reason.FORMAT);
    }

    @Test
    void shouldWantACatalogOnlyBeforeItWasMadeOptional() throws Exception {
        String without = ITEM.replaceAll("<catalogRef[^>]*>", "");

        assertThat(only(without).title()).isNotNull();
        assertThatThrownBy(() -> only(without.replace("2.34", "2.29"))).hasMessageContaining("has no catalogRef");
    }

    @Test
    void shouldRefuseAttributesThatCameLaterThanTheItemsVersion() throws Exception {
        String catalog = ITEM.replaceAll(
                "<catalogRef[^>]*>",
                "<catalog><scheme alias=\"a\" uri=\"http://example.org/\" schemecreated=\"2026-06-19\"/></catalog>");

        assertThat(only(catalog).title()).isNotNull();
        assertThatThrownBy(() -> only(catalog.replace("2.34", "2.28"))).hasMessageContaining("schemecreated came with");
    }

    @Test
    void shouldPassOverNamesOfAVersionThatIsNotKnownYet() throws Exception {
        String item = ITEM.replace("<urgency>", "<novelty/><urgency>");

        assertThat(only(item.replace("2.34", "2.99")).title()).isNotNull();
        assertThatThrownBy(() -> only(item)).hasMessageContaining("novelty");
    }

    @Test
    void shouldReadOtherCharsetsAndSayWhatWasMended() throws Exception {
        String swedish = ITEM.replace("Sweden", "Sverigé").replace("UTF-8", "UTF-16");

        assertThat(only(swedish.getBytes(StandardCharsets.UTF_16)).title()).isEqualTo("Norway & Sverigé open a port");
        byte[] mislabelled = ITEM.replace("Sweden", "Sverigé").getBytes(Charset.forName("windows-1252"));
        Reading mended = parser.parse(WireFixtures.document(Format.NEWSML_G2, mislabelled, Transport.NONE));
        assertThat(mended.drafts().get(0).title()).isEqualTo("Norway & Sverigé open a port");
        assertThat(mended.repaired()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"NEWSML_G2", "NITF"})
    void shouldRefuseWhatOnlyAnAttackNeeds(Format format) {
        String root = format == Format.NITF ? "nitf" : "newsItem";
        String file = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><" + root + ">&x;</" + root + ">";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 14; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><").append(root).append(">&l13;</").append(root).append(">");
        String deep = "<" + root + ">" + "<a>".repeat(5000);

        assertThat(reason(format, file)).isIn(Reason.UNSAFE, Reason.XML, Reason.FORMAT, Reason.NO_TEXT, Reason.ID);
        assertThat(reason(format, laughs.toString())).isEqualTo(Reason.UNSAFE);
        assertThat(reason(format, deep)).isEqualTo(Reason.UNSAFE);
        assertThat(reason(format, "<" + root + ">")).isEqualTo(Reason.XML);
        assertThat(reason(format, "<other/>")).isEqualTo(Reason.FORMAT);
        assertThat(reason(format, "")).isEqualTo(Reason.XML);
    }

    private Reason reason(Format format, String document) {
        try {
            throw new AssertionError("read: " + parser.only(WireFixtures.document(format, document)));
        } catch (RefusedException e) {
            assertThat(e.getMessage()).doesNotContain("root:");
            return e.reason();
        }
    }

    private Draft only(String item) throws RefusedException {
        return only(item.getBytes(StandardCharsets.UTF_8));
    }

    private Draft only(byte[] item) throws RefusedException {
        return parser.only(WireFixtures.document(Format.NEWSML_G2, item, Transport.NONE));
    }
}
