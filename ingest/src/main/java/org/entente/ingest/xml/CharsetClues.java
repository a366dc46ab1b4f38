package org.entente.ingest.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What says in which charset a document is.
 *
 * @param candidates the surest first
 * @param unknown what is wrong with names of charsets in it
 * @param markLength of the byte order mark
 */
record CharsetClues(List<Charset> candidates, List<String> unknown, int markLength) {

    private static final int DECLARATION = 400;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']\\s*([^\"'\\s]+)\\s*[\"']");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

    /** Names in use that Java does not know, and names of subsets in use for the whole. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-10646-ucs-2", "UTF-16"),
            Map.entry("ucs-2", "UTF-16"),
            Map.entry("iso-10646-ucs-4", "UTF-32"),
            Map.entry("ucs-4", "UTF-32"),
            Map.entry("csucs4", "UTF-32"),
            Map.entry("csunicode", "UTF-16"),
            Map.entry("u16", "UTF-16"),
            Map.entry("u8", "UTF-8"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("x-user-defined", "windows-1252"));

    static CharsetClues of(byte[] bytes, @Nullable String contentType) {
        List<Charset> candidates = new ArrayList<>(4);
        List<String> unknown = new ArrayList<>(0);
        Width width = Width.of(bytes);
        if (width.markLength > 0) {
            candidates.add(width.charset);
        }
        Matcher http = PARAMETER.matcher(contentType == null ? "" : contentType);
        if (http.find()) {
            add(http.group(1), "HTTP", width, candidates, unknown);
        }
        Matcher declared = ENCODING.matcher(width.beginning(bytes));
        if (declared.find()) {
            add(declared.group(1), "the XML declaration", width, candidates, unknown);
        }
        candidates.add(width.charset);
        return new CharsetClues(candidates, unknown, width.markLength);
    }

    private static void add(String name, String who, Width width, List<Charset> candidates, List<String> unknown) {
        String shown = name.length() <= 40 ? name : name.substring(0, 40) + "...";
        try {
            Charset charset = Charset.forName(ALIASES.getOrDefault(name.toLowerCase(Locale.ROOT), name));
            if (!charset.canEncode() && !charset.name().equals("UTF-16")) {
                unknown.add("'" + shown + "', which " + who + " names, is a family of charsets");
            } else if (charset.name().equals("UTF-16") || charset.name().equals("UTF-32")) {
                // Without a mark the bytes tell the order; and what has the width of a byte is neither.
                boolean fits = charset.name().startsWith(width.charset.name().replaceAll("[BL]E$", ""));
                candidates.add(fits ? width.charset : charset);
            } else {
                candidates.add(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            unknown.add("'" + shown + "', which " + who + " names, is no charset that is known");
        }
    }

    /** What the first bytes alone tell. */
    private enum Width {
        MARKED_UTF_32BE(Charset.forName("UTF-32BE"), 4, "\u0000\u0000\u00FE\u00FF"),
        MARKED_UTF_32LE(Charset.forName("UTF-32LE"), 4, "\u00FF\u00FE\u0000\u0000"),
        MARKED_UTF_16BE(StandardCharsets.UTF_16BE, 2, "\u00FE\u00FF"),
        MARKED_UTF_16LE(StandardCharsets.UTF_16LE, 2, "\u00FF\u00FE"),
        MARKED_UTF_8(StandardCharsets.UTF_8, 3, "\u00EF\u00BB\u00BF"),
        UTF_32BE(Charset.forName("UTF-32BE"), 0, "\u0000\u0000\u0000<"),
        UTF_32LE(Charset.forName("UTF-32LE"), 0, "<\u0000\u0000\u0000"),
        UTF_16BE(StandardCharsets.UTF_16BE, 0, "\u0000<"),
        UTF_16LE(StandardCharsets.UTF_16LE, 0, "<\u0000"),
        EBCDIC(Charset.forName("IBM037"), 0, "Lo\u00A7\u0094"),
        BYTES(StandardCharsets.UTF_8, 0, "");

        private final Charset charset;
        private final int markLength;
        private final String first;

        Width(Charset charset, int markLength, String first) {
            this.charset = charset;
            this.markLength = markLength;
            this.first = first;
        }

        static Width of(byte[] bytes) {
            for (Width width : values()) {
                if (width.fits(bytes)) {
                    return width;
                }
            }
            return BYTES;
        }

        private boolean fits(byte[] bytes) {
            for (int i = 0; i < first.length(); i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != first.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** Up to the end of the declaration, if there is one, which is ASCII in each charset of this width. */
        String beginning(byte[] bytes) {
            Charset ascii = charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset;
            int length = Math.min(bytes.length - markLength, DECLARATION * 4);
            for (int i = 0; i < length && ascii.equals(StandardCharsets.ISO_8859_1); i++) {
                length = bytes[markLength + i] == '>' ? i : length;
            }
            return new String(bytes, markLength, length, ascii);
        }
    }
}
