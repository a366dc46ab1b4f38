package org.entente.ingest.xml;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.entente.ingest.document.Utf8Scan;
import org.jspecify.annotations.Nullable;

/** An XML document as it came. What is sound UTF-8, most of it, the parser reads from its bytes; the rest by its {@link XmlText}. */
public final class XmlSource {

    private final byte[] bytes;
    private final int from;
    private final @Nullable String repaired;
    private @Nullable String text;

    private XmlSource(byte[] bytes, int from, @Nullable String repaired, @Nullable String text) {
        this.bytes = bytes;
        this.from = from;
        this.repaired = repaired;
        this.text = text;
    }

    /** @param contentType as HTTP says it, null where it does not */
    public static XmlSource of(byte[] bytes, @Nullable String contentType) {
        CharsetClues clues = CharsetClues.of(bytes, contentType);
        int from = clues.markLength();
        boolean utf8 = clues.candidates().get(0).equals(StandardCharsets.UTF_8)
                && beginsAsXml(bytes, from)
                && Utf8Scan.isSound(bytes, from);
        if (utf8) {
            return new XmlSource(bytes, from, XmlText.note(clues.unknown()), null);
        }
        XmlText decoded = XmlText.by(clues, bytes);
        return new XmlSource(bytes, from, decoded.repaired(), decoded.text());
    }

    private static boolean beginsAsXml(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i < bytes.length && bytes[i] == '<';
    }

    /** All characters, without byte order mark. */
    public String text() {
        String known = text;
        if (known == null) {
            known = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            text = known;
        }
        return known;
    }

    /** What was wrong with the bytes; null where nothing was. */
    public @Nullable String repaired() {
        return repaired;
    }

    /** Its characters, one after the other. */
    Reader characters() {
        return text == null ? new SoundUtf8(bytes, from) : new StringReader(text);
    }
}
