package org.entente.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.entente.ingest.document.JsonScan.Found;
import org.entente.ingest.html.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonScanTest {

    private final ObjectMapper json = new ObjectMapper();

    /** As they stand between the quotes of a string. */
    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> usual = Arbitraries.of(
                "a",
                "bcd",
                "efghijkl",
                "!",
                " ",
                " ",
                "\\n",
                "\\n",
                "\\\\",
                "\\\"",
                "\\/",
                "\u00FC",
                "\u201C",
                "\u65E5");
        Arbitrary<String> odd = Arbitraries.of(
                "\\t",
                "\\r",
                "\\u0041",
                "\u007F",
                "\u0085",
                "\u00A0",
                "\u00AD",
                "\u200B",
                "\u200D",
                "\u2009",
                "\u2060",
                "\u3000",
                "\uFEFF",
                "\uD83D\uDE00");
        return Arbitraries.frequencyOf(Tuple.of(20, usual), Tuple.of(1, odd))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void shouldCallCleanOnlyWhatCleaningLeavesAsItIs(@ForAll("strings") String string) throws Exception {
        String document = "{\n  \"text\": \"" + string + "\"\n}";
        String text = json.readTree(document).get("text").textValue();

        if (of(document) == Found.CLEAN) {
            assertThat(text.strip()).isEqualTo(Html.plain(text));
        }
    }

    @Property
    void shouldFindSoundWhatIsUtf8(@ForAll byte[] bytes) {
        assertThat(JsonScan.of(bytes) != Found.UNSOUND).isEqualTo(Utf8Scan.isSound(bytes, 0));
    }

    @Test
    void shouldLookAtWhatFollowsABackslash() {
        byte[] alone = {'{', '"', '\\', (byte) 0xC3, '"', '}'};
        byte[] whole = {'{', '"', '\\', (byte) 0xC3, (byte) 0xBC, '"', '}'};
        assertThat(JsonScan.of(alone)).isEqualTo(Found.UNSOUND);
        assertThat(JsonScan.of(whole)).isEqualTo(Found.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"One two.\\n\\nThree\\nfour \\\"five\\\" \u201Csix\u201D Z\u00FCrich!\"}",
                "{\n    \"text\" : \" One two \" ,\r\n\t\t\"title\" : \"\"\n}\n\n",
                "{}"
            })
    void shouldFindCleanWhatDesksWrite(String document) {
        assertThat(of(document)).isEqualTo(Found.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one  two",
                "one\\n two",
                "one \\ntwo",
                "one\\n\\n\\ntwo",
                "one\\ttwo",
                "one\u00A0two",
                "one\u200Btwo",
                "one\u007Ftwo"
            })
    void shouldNotCallCleanWhatIsNot(String string) {
        for (int before = 0; before < 17; before++) {
            String document = "{\"text\":\"" + "a".repeat(before) + string + "b".repeat(before) + "\"}";
            assertThat(of(document)).as(document).isEqualTo(Found.WHOLE);
        }
    }

    @Test
    void shouldSeeWhereJsonSpellsCharacters() {
        for (int before = 0; before < 17; before++) {
            assertThat(of("a".repeat(before) + "\\ud83d" + "b".repeat(16))).isEqualTo(Found.SPELLED);
        }
    }

    private static Found of(String text) {
        return JsonScan.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
