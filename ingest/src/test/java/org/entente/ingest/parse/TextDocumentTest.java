package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.ingest.parse.DocumentFixtures.text;

import java.time.Instant;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDocumentTest {

    private static final String BODY = "OSLO: The envoys met on Friday.\n\nThey will meet again.";

    @Test
    void shouldTakeABareStoryAsItIs() throws RefusedException {
        Draft draft = parse("wire/0619-talks.txt", BODY + "\n\n");

        assertThat(draft.id()).isEqualTo("0619-talks");
        assertThat(draft.title()).isNull();
        assertThat(draft.text()).isEqualTo(BODY);
        assertThat(draft.source()).isEqualTo("unknown");
    }

    @Test
    void shouldTakeTheHeaderBlockAndTheHeadline() throws RefusedException {
        String file = """
                ID: hp:7
                source : Harbour Post
                Date: Fri, 19 Jun 2026 10:00:00 GMT
                Url: https://news.example/7
                Status: withheld
                Embargoed-Until: 2026-06-20
                Language: en


                Envoys meet

                They met.
                Again.
                """;

        Draft draft = parse("a.txt", file.replace("\n", "\r\n"));

        assertThat(draft.id()).isEqualTo("hp:7");
        assertThat(draft.source()).isEqualTo("Harbour Post");
        assertThat(draft.date().at()).isEqualTo(Instant.parse("2026-06-19T10:00:00Z"));
        assertThat(draft.url()).isEqualTo("https://news.example/7");
        assertThat(draft.status()).isEqualTo(ArticleStatus.WITHHELD);
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-06-20T00:00:00Z"));
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.title()).isEqualTo("Envoys meet");
        assertThat(draft.text()).isEqualTo("They met.\nAgain.");
    }

    @Test
    void shouldLetATitleHeaderStandForTheHeadline() throws RefusedException {
        Draft draft = parse("a.txt", "Title: Envoys meet\n\nOslo talks\n\nThey met.");

        assertThat(draft.title()).isEqualTo("Envoys meet");
        assertThat(draft.text()).isEqualTo("Oslo talks\n\nThey met.");
    }

    @Test
    void shouldLeaveABlockWithAnyOtherLineInTheStory() throws RefusedException {
        String story = "Source: a diplomat\nSpeaker: the minister.\n\nThey met.";

        assertThat(parse("a.txt", story).text()).isEqualTo(story);
    }

    @Test
    void shouldTakeAFileOfHeadersOnlyForACancel() throws RefusedException {
        Draft draft = parse("a.txt", "Id: hp:7\nStatus: cancelled");

        assertThat(draft.id()).isEqualTo("hp:7");
        assertThat(draft.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(draft.text()).isEmpty();
    }

    @Test
    void shouldRefuseAHeaderThatStandsTwiceAndAFileWithoutText() {
        assertThat(refusal("Id: a\nid: b\n\nThey met.")).isEqualTo(Reason.FIELD);
        assertThat(refusal(" \n\n")).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal("Id:\n\nThey met.")).isEqualTo(Reason.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Envoys meet", "War: what now?", "Minister \"will not go\"", "She said 'no'"})
    void shouldSeeAHeadline(String line) throws RefusedException {
        assertThat(parse("a.txt", line + "\n\nThey met.").title()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoys met on Friday.",
                "\"We met on Friday.\"",
                "OSLO, June 19 (Harbour Post) -",
                "OSLO:",
                "* * *",
                "Envoys meet\nin Oslo"
            })
    void shouldSeeNoHeadline(String line) throws RefusedException {
        assertThat(parse("a.txt", line + "\n\nThey met.").title()).isNull();
    }

    @Test
    void shouldSeeNoHeadlineInALongLineOrWhereNothingFollows() throws RefusedException {
        assertThat(parse("a.txt", "a ".repeat(101) + "b\n\nThey met.").title()).isNull();
        assertThat(parse("a.txt", "Envoys meet\n\n").text()).isEqualTo("Envoys meet");
    }

    @Test
    void shouldKnowStandardInputByItsHeadlineElseByItsText() throws RefusedException {
        assertThat(parse("-", "Envoys meet\n\nThey met.").id())
                .isEqualTo(parse("-", "Envoys meet\n\nThey met again.").id());
        assertThat(parse("-", "They met.").id()).startsWith("text-");
    }

    @Test
    void shouldLetTheDefaultsFillAndOverride() throws RefusedException {
        Instant then = Instant.parse("2026-06-19T10:00:00Z");
        DocumentDefaults defaults = new DocumentDefaults("hp:7", "Harbour Post", ArticleStatus.CANCELED, then, null);

        Draft bare = new Parser(defaults).only(text("a.txt", "They met."));
        Draft own = new Parser(defaults)
                .only(text("a.txt", "Id: x\nSource: Other\nDate: 2026-06-18\nStatus: usable\n\nThey met."));

        assertThat(bare.id()).isEqualTo("hp:7");
        assertThat(bare.source()).isEqualTo("Harbour Post");
        assertThat(bare.date().at()).isEqualTo(then);
        assertThat(bare.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(own.id()).isEqualTo("hp:7");
        assertThat(own.source()).isEqualTo("Other");
        assertThat(own.date().at()).isEqualTo(Instant.parse("2026-06-18T00:00:00Z"));
        assertThat(own.status()).isEqualTo(ArticleStatus.CANCELED);
    }

    @Test
    void shouldRefuseDefaultsThatCanBeNone() {
        assertThatThrownBy(() -> new DocumentDefaults(" ", null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id has 0 characters");
        assertThatThrownBy(() -> new DocumentDefaults(null, "a\tb", null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source has 3 characters");
    }

    private static Draft parse(String file, String content) throws RefusedException {
        return new Parser(DocumentDefaults.none()).only(text(file, content));
    }

    private static Reason refusal(String content) {
        return catchThrowableOfType(RefusedException.class, () -> parse("a.txt", content))
                .reason();
    }
}
