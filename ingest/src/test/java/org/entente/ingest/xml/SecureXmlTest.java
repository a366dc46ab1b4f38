package org.entente.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecureXmlTest {

    private final SecureXml xml = new SecureXml();

    @Test
    void shouldRefuseNamespacesThatTheTreeCannotHave() {
        assertThatThrownBy(() -> xml.document("<a xmlns='1.1/'/>")).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldReadATree() throws Exception {
        assertThat(value("<?xml version='1.0'?><!-- a --><a><b>Talks &amp; <![CDATA[<more>]]></b></a>"))
                .isEqualTo("Talks & <more>");
    }

    @Test
    void shouldNeverReadAFileThatADocumentNames(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "the key");

        thenUnsafe("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>");
        thenUnsafe("<!DOCTYPE a [<!ENTITY x PUBLIC 'p' '" + secret.toUri() + "'>]><a>&x;</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM '%s'><a>sound</a>",
                "<!DOCTYPE a PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' '%s'><a>sound</a>",
                "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]><a>sound</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>sound</a>"
            })
    void shouldNeverFetchWhatADocumentTypeNames(String document) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";

            if (document.contains("%%")) {
                thenUnsafe(document.formatted(address));
            } else {
                assertThat(value(document.formatted(address))).isEqualTo("sound");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldKnowTheNamesOfLatinLettersWhereADocumentTypeStandsOutside() throws Exception {
        assertThat(
                        value(
                                "<!DOCTYPE rss SYSTEM 'http://nowhere.invalid/rss-0.91.dtd'><a>S&atilde;o&nbsp;Tom&eacute;</a>"))
                .isEqualTo("S\u00e3o\u00a0Tom\u00e9");
    }

    @Test
    void shouldForgetWhatAnotherDocumentHasMadeOfTheNames() throws Exception {
        String outside = "<!DOCTYPE a SYSTEM 'http://nowhere.invalid/a.dtd'";

        assertThat(value(outside + " [<!ENTITY eacute 'e'><!ENTITY own 'o'>]><a>&eacute;&own;&atilde;</a>"))
                .isEqualTo("eo\u00e3");
        assertThat(value(outside + "><a>&eacute;</a>")).isEqualTo("\u00e9");
        thenRefused(Reason.XML, () -> xml.document(outside + "><a>&own;</a>"));
        thenRefused(Reason.XML, () -> xml.document("<a>&eacute;</a>"));
    }

    @Test
    void shouldRefuseEntitiesThatExpandWithoutEnd() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 'ha'>");
        for (int i = 1; i <= 12; i++) {
            laughs.append("<!ENTITY x")
                    .append(i)
                    .append(" '")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }

        thenUnsafe(laughs + "]><a>&x12;</a>");
        thenUnsafe(laughs + "]><a b='&x12;'/>");
        thenRefused(Reason.XML, () -> xml.document("<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>"));
    }

    @Test
    void shouldRefuseAnEntityThatIsLongAndUsedOften() {
        String declared = "<!DOCTYPE a [<!ENTITY x '" + "a".repeat(100_000) + "'>]>";

        thenUnsafe(declared + "<a>" + "&x;".repeat(100_000) + "</a>");
        thenUnsafe(declared + "<a b='" + "&x;".repeat(100_000) + "'/>");
        thenUnsafe("<!DOCTYPE a [<!ENTITY x '" + "a".repeat(500) + "'>]><a>" + "&x;".repeat(100_000) + "</a>");
    }

    @Test
    void shouldRefuseParameterEntitiesThatExpandWithoutEnd() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY %s x0 '<!-- ha -->'>".formatted("%"));
        for (int i = 1; i <= 30; i++) {
            laughs.append("<!ENTITY ")
                    .append('%')
                    .append(" x")
                    .append(i)
                    .append(" '")
                    .append(("&#37;x" + (i - 1) + ";").repeat(2))
                    .append("'>");
        }

        assertThatThrownBy(() -> xml.document(laughs.append('%') + "x30;]><a/>"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldRefuseWhatIsTooDeepOrHasTooManyAttributes() throws Exception {
        assertThat(value("<a>".repeat(200) + "sound" + "</a>".repeat(200))).isEqualTo("sound");
        thenUnsafe("<a>".repeat(100_000) + "</a>".repeat(100_000));

        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 10_000; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        thenUnsafe(attributes + "/>");
        thenUnsafe("<a b='" + "a".repeat(2_000_000) + "'/>");
    }

    @Test
    void shouldSayWhereADocumentIsNotWellFormed() {
        assertThatThrownBy(() -> xml.document("<a>\n  <b></c></a>"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.XML))
                .hasMessageContaining("line 2, column ");
        thenRefused(Reason.XML, () -> xml.document("<a>&nbsp;</a>"));
        thenRefused(Reason.XML, () -> xml.document("<a>\u0001</a>"));
        thenRefused(Reason.XML, () -> xml.document(""));
    }

    private String value(String document) throws RefusedException {
        return xml.document(document).getRootElement().getValue();
    }

    private void thenUnsafe(String document) {
        thenRefused(Reason.UNSAFE, () -> xml.document(document));
    }

    private static void thenRefused(Reason reason, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.reason())
                .as(e.getMessage())
                .isEqualTo(reason));
    }
}
