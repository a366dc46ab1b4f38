package org.entente.ingest.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML document.
 *
 * <p>Their charset is, in this order: that of the byte order mark, that of HTTP, that of the XML declaration (RFC 7303), UTF-8. One
 * under which the bytes cannot be read, or do not begin as XML does, is passed over for the next; the last resort is windows-1252. ISO
 * 8859-1 is read as windows-1252, as browsers do.
 *
 * @param text without byte order mark
 * @param charset under which the bytes were read
 * @param repaired what was wrong with them; null where nothing was
 */
public record XmlText(
        String text, Charset charset, @Nullable String repaired) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The characters; there are always some, if perhaps not those that were meant.
     *
     * @param contentType as HTTP says it, null where it does not
     */
    public static XmlText of(byte[] bytes, @Nullable String contentType) {
        return by(CharsetClues.of(bytes, contentType), bytes);
    }

    static XmlText by(CharsetClues clues, byte[] bytes) {
        List<String> notes = new ArrayList<>(clues.unknown());
        Set<Charset> candidates = new LinkedHashSet<>(clues.candidates());
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            String text = decoded(bytes, clues.markLength(), candidate);
            if (text != null && beginsAsXml(text)) {
                return new XmlText(text, candidate, note(notes));
            }
            notes.add("the bytes are not " + candidate.name());
        }
        return lastResort(bytes, clues.markLength(), notes);
    }

    /** Bytes that are UTF-8 for the most part stay it, with U+FFFD for the rest; else they are windows-1252. */
    private static XmlText lastResort(byte[] bytes, int from, List<String> notes) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        int wrong = 0;
        int right = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT) {
                wrong++;
            } else if (c > 0x7F) {
                right++;
            }
        }
        if (wrong == 0) {
            return new XmlText(text, StandardCharsets.UTF_8, note(notes));
        } else if (right >= wrong) {
            notes.add(wrong + " places are replaced by U+FFFD");
            return new XmlText(text, StandardCharsets.UTF_8, note(notes));
        }
        notes.add("they are read as " + WINDOWS.name());
        return new XmlText(new String(bytes, from, bytes.length - from, WINDOWS), WINDOWS, note(notes));
    }

    private static @Nullable String decoded(byte[] bytes, int from, Charset charset) {
        Charset wider = charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
        String text = new String(bytes, from, bytes.length - from, wider);
        if (text.indexOf(REPLACEMENT) < 0) {
            return withoutMark(text);
        }
        // U+FFFD may stand in the document itself.
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return withoutMark(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A charset of the wrong width makes something else of the first angle bracket. */
    private static boolean beginsAsXml(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                return c == '<';
            }
        }
        return false;
    }

    static @Nullable String note(List<String> notes) {
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
