package org.entente.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlTextTest {

    private static final String WORDS = "S\u00e3o Tom\u00e9";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // written in | declared     | by HTTP                           | read as
                "UTF-8        | -            | -                                 | UTF-8",
                "UTF-8        | utf-8        | -                                 | UTF-8",
                "ISO-8859-1   | iso-8859-1   | -                                 | ISO-8859-1",
                "ISO-8859-1   | utf-8        | text/xml; charset=ISO-8859-1      | ISO-8859-1",
                "ISO-8859-1   | utf-8        | text/xml;x=1;charset='iso-8859-1' | ISO-8859-1",
                "IBM850       | ibm850       | -                                 | IBM850",
                "UTF-16BE     | utf-16       | -                                 | UTF-16BE",
                "UTF-16LE     | utf-16       | -                                 | UTF-16LE",
                "UTF-16LE     | -            | -                                 | UTF-16LE",
                "UTF-16       | utf-16       | -                                 | UTF-16BE",
                "UTF-32BE     | utf-32       | -                                 | UTF-32BE",
                "UTF-32LE     | -            | -                                 | UTF-32LE",
                "IBM037       | IBM037       | -                                 | IBM037"
            })
    void shouldReadEachCharset(String written, @Nullable String declared, @Nullable String http, String charset) {
        XmlText text = XmlText.of(document(declared).getBytes(Charset.forName(written)), http);

        assertThat(text).isEqualTo(new XmlText(document(declared), Charset.forName(charset), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "UTF-8      | utf-16  | -                              | UTF-8",
                "UTF-8      | us-ascii| text/xml; charset=utf-16       | UTF-8",
                "UTF-8      | x-none  | -                              | UTF-8",
                "UTF-8      | utf-7   | application/xml; charset=utf-7 | UTF-8",
                "ISO-8859-1 | utf-8   | -                              | windows-1252",
                "ISO-8859-1 | -       | -                              | windows-1252",
                "UTF-16LE   | -       | text/xml; charset=utf-8        | UTF-16LE",
                "UTF-8      | -       | text/xml; charset=utf-32       | UTF-8"
            })
    void shouldFallBackFromAWrongCharsetAndSaySo(
            String written, @Nullable String declared, @Nullable String http, String charset) {
        XmlText text = XmlText.of(document(declared).getBytes(Charset.forName(written)), http);

        assertThat(text.charset()).isEqualTo(Charset.forName(charset));
        assertThat(text.text()).isEqualTo(document(declared));
        assertThat(text.repaired()).isNotNull();
    }

    @Test
    void shouldLetTheByteOrderMarkWin() {
        byte[] bytes = ("\uFEFF" + document("iso-8859-1")).getBytes(StandardCharsets.UTF_8);

        assertThat(XmlText.of(bytes, "text/xml; charset=iso-8859-1"))
                .isEqualTo(new XmlText(document("iso-8859-1"), StandardCharsets.UTF_8, null));
    }

    @Test
    void shouldTakeLatin1ForWhatBrowsersTakeItFor() {
        byte[] bytes =
                document("iso-8859-1").replace(WORDS, "\u201ctalks\u201d").getBytes(Charset.forName("windows-1252"));

        assertThat(XmlText.of(bytes, null).text()).contains("\u201ctalks\u201d");
        assertThat(XmlText.of(bytes, null).repaired()).isNull();
    }

    @Test
    void shouldReplaceNoByteInSilence() {
        byte[] bytes = (document(null) + "<!-- " + "\u00e9".repeat(20) + " x -->").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xC3;

        XmlText text = XmlText.of(bytes, null);

        assertThat(text.text()).contains(WORDS).contains("\uFFFD");
        assertThat(text.repaired()).contains("U+FFFD");
    }

    @Test
    void shouldKeepAReplacementCharacterThatStandsInTheDocument() {
        byte[] bytes = "<a>\uFFFD</a>".getBytes(StandardCharsets.UTF_8);

        assertThat(XmlText.of(bytes, null)).isEqualTo(new XmlText("<a>\uFFFD</a>", StandardCharsets.UTF_8, null));
    }

    @Property
    void shouldMakeCharactersOfAnyBytes(@ForAll byte[] bytes) {
        XmlText text = XmlText.of(bytes, null);

        if (text.text().indexOf('\uFFFD') >= 0) {
            assertThat(text.repaired()).isNotNull();
        }
    }

    private static String document(@Nullable String encoding) {
        String declared = encoding == null ? "" : "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
        return declared + "<a>" + WORDS + "</a>";
    }
}
