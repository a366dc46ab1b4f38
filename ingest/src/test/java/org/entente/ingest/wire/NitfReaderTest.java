package org.entente.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Edition;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Format;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.Test;

final class NitfReaderTest {

    private static final String STORY = WireFixtures.text("nitf.xml");

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Test
    void shouldReadAStory() throws Exception {
        Draft draft = only(STORY);

        assertThat(draft.id()).isEqualTo("fw-0619-17");
        assertThat(draft.status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(draft.source()).isEqualTo("Fjord Wire");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.title()).isEqualTo("Norway & Sweden open a port");
        assertThat(draft.text()).isEqualTo("Norway and Sweden opened a port.\n\nShips\n\nShips came.");
        assertThat(draft.date()).isEqualTo(SaidDate.NONE);
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-06-19T12:00:00Z"));
        assertThat(draft.edition())
                .isEqualTo(new Edition(
                        "3", Instant.parse("2026-06-19T07:30:00Z"), "update", "Updates with the number of ships"));
    }

    @Test
    void shouldReadAStoryWithItsNamespaceAndWithoutADocumentType() throws Exception {
        String namespaced = STORY.replaceFirst("<!DOCTYPE[^>]*>", "")
                .replace("<nitf ", "<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\" ")
                .replace("</nitf>", "</n:nitf>");

        assertThat(only(namespaced)).isEqualTo(only(STORY));
    }

    @Test
    void shouldTakeTheNextBestIdAndSource() throws Exception {
        String unnamed =
                STORY.replaceAll("<doc-id[^>]*>", "<doc-id regsrc=\"FW\"/>").replace(" name=\"Fjord Wire\"", "");
        assertThat(only(unnamed).id()).isEqualTo("PORT-OPENING");
        assertThat(only(unnamed).source()).isEqualTo("Harbour Press");
        String bare = unnamed.replaceAll("<du-key[^>]*>", "").replaceAll("<distributor>.*</distributor>", "");
        assertThat(only(bare).id()).isEqualTo("en-example-2026");
        assertThat(only(bare).source()).isEqualTo("FW");
    }

    @Test
    void shouldCorrectTheStoryThatACorrectionNames() throws Exception {
        Draft correction = only(
                STORY.replace("<ed-msg", "<correction info=\"Name of the port\" id-string=\"fw-0618-2\"/><ed-msg"));

        assertThat(correction.id()).isEqualTo("fw-0618-2");
        assertThat(correction.edition().signal()).isEqualTo("correction");
        assertThat(correction.edition().note()).isEqualTo("Name of the port\nUpdates with the number of ships");
    }

    @Test
    void shouldCancelTheDocumentThatIsNamed() throws Exception {
        Draft cancel =
                only("<nitf><head><docdata management-doc-idref=\"fw-0618-2\" management-idref-status=\"canceled\">"
                        + "<doc-id id-string=\"fw-0619-99\"/></docdata></head><body/></nitf>");

        assertThat(cancel.id()).isEqualTo("fw-0618-2");
        assertThat(cancel.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(only(STORY.replace("management-status=\"usable\"", "management-status=\"canceled\""))
                        .status())
                .isEqualTo(ArticleStatus.CANCELED);
    }

    @Test
    void shouldHoldWhatIsEmbargoed() throws Exception {
        String embargoed = STORY.replace("management-status=\"usable\"", "management-status=\"embargoed\"");

        assertThat(only(embargoed).status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(only(embargoed).embargoedUntil()).isNotNull();
        assertThat(only(embargoed.replaceAll("<date.release[^>]*>", "")).status())
                .isEqualTo(ArticleStatus.WITHHELD);
        assertThatThrownBy(() -> only(STORY.replace("20260619T120000Z", "noon")))
                .hasMessageContaining("embargoedUntil");
    }

    @Test
    void shouldHoldADayOfReleaseToItsEndUnlessItIsTheDayOfIssue() throws Exception {
        assertThat(only(STORY.replace("20260619T120000Z", "20260620")).embargoedUntil())
                .isEqualTo(Instant.parse("2026-06-21T12:00:00Z"));
        assertThat(only(STORY.replace("20260619T120000Z", "20260619")).embargoedUntil())
                .isNull();
    }

    @Test
    void shouldTakeADayOfIssueForTheStorysDate() throws Exception {
        Draft draft = only(STORY.replace("20260619T093000+0200", "20260619"));

        assertThat(draft.date()).isEqualTo(SaidDate.of("20260619"));
        assertThat(draft.edition().createdAt()).isNull();
    }

    @Test
    void shouldTakeTheAbstractWhereThereIsNoBody() throws Exception {
        assertThat(only(STORY.replaceAll("(?s)<body.content>.*</body.content>", "<body.content/>"))
                        .text())
                .isEqualTo("A port.");
    }

    private Draft only(String story) throws RefusedException {
        return parser.only(WireFixtures.document(Format.NITF, story));
    }
}
