package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;

/** Whatever the bytes are: a draft or a refusal, and what was said is what is read. */
final class ParserPropertiesTest {

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Property
    void shouldMakeADraftOrRefuseWhateverTheBytes(@ForAll byte[] bytes, @ForAll Format format) {
        parse(bytes, format);
    }

    @Property
    void shouldMakeADraftOrRefuseWhateverTheNearlySoundDocument(@ForAll("nearlySound") String document) {
        parse(document.getBytes(StandardCharsets.UTF_8), Format.JSONL);
        parse(document.getBytes(StandardCharsets.UTF_8), Format.TEXT);
    }

    @Property
    void shouldReadBackWhatJsonSays(@ForAll("words") String title, @ForAll("words") String text) throws Exception {
        Draft draft = parser.only(DocumentFixtures.json(json(title, text)));

        assertThat(draft.text()).isEqualTo(text);
        assertThat(draft.title()).isEqualTo(title.isBlank() ? null : title.strip());
    }

    @Property
    void shouldGiveTheSameDraftForTheSameDocument(@ForAll("nearlySound") String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);

        assertThat(parse(bytes, Format.JSONL)).isEqualTo(parse(bytes.clone(), Format.JSONL));
        assertThat(parse(bytes, Format.TEXT)).isEqualTo(parse(bytes.clone(), Format.TEXT));
    }

    private Optional<Draft> parse(byte[] bytes, Format format) {
        RawDocument document = DocumentFixtures.document("a", 1, format == Format.AUTO ? Format.TEXT : format, bytes);
        try {
            return Optional.of(parser.only(document));
        } catch (RefusedException e) {
            assertThat(e).hasMessageMatching("(?s).+");
            return Optional.empty();
        }
    }

    private static String json(String title, String text) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeStringField("text", text);
            json.writeEndObject();
        }
        return line.toString();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'e')
                .withChars(' ', '\n', '\t', '"', '\\', '\u0000', '\u00e9', '\u2192', '\ud83d', '\ude00')
                .ofMinLength(1)
                .filter(ParserPropertiesTest::isSoundText);
    }

    private static boolean isSoundText(String text) {
        return !text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Provide
    Arbitrary<String> nearlySound() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "\"text\"",
                "\"id\"",
                "\"date\"",
                "\"status\"",
                ":",
                ",",
                "\"a\"",
                "\"canceled\"",
                "\"2026-06-19\"",
                "1e9",
                "null",
                "[",
                "]",
                "\\uD800",
                "\"\\uD800\"",
                "Id: ",
                "Date: ",
                "Status: canceled",
                "\n",
                "\r\n",
                "\n\n",
                " ",
                "They met.",
                "\u0000",
                "\uFEFF");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
