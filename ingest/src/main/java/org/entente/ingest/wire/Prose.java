package org.entente.ingest.wire;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of XML that marks up a text, XHTML or NITF, whatever its namespace: a blank line between paragraphs, a line for each row
 * and list item, one space for any white space. Tables are read row by row; media and their captions, notes, scripts, forms and all
 * heads are left out.
 */
final class Prose {

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "audio",
            "video",
            "form",
            "media",
            "figcaption",
            "fn",
            "note",
            "rt",
            "rp",
            "docdata",
            "pubdata",
            "revision-history",
            "tobject",
            "iim",
            "ds",
            "title",
            "byline",
            "dateline",
            "abstract",
            "distributor",
            "rights",
            "series",
            "body.end");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "bq",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "nitf-table",
            "section",
            "article",
            "figure",
            "address",
            "hr",
            "block",
            "hl2",
            "body.content",
            "body",
            "main",
            "aside",
            "header",
            "footer",
            "nav");

    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "caption");

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;

    /** The words within the element at which the reader stands, to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        Prose prose = new Prose();
        prose.element(xml, null);
        return prose.text.toString();
    }

    /** The same, and a headline that stands in it apart. */
    static String of(XMLStreamReader xml, StringBuilder headline) throws XMLStreamException {
        Prose prose = new Prose();
        prose.element(xml, headline);
        return prose.text.toString();
    }

    /** The words in one line, whatever the markup. */
    static String line(XMLStreamReader xml) throws XMLStreamException {
        Prose prose = new Prose();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    prose.space |= !xml.getLocalName().equals("a");
                    depth++;
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> prose.words(xml);
            }
        }
        return prose.text.toString();
    }

    private void element(XMLStreamReader xml, @Nullable StringBuilder headline) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (name.equals("hedline") && headline != null) {
                        hedline(xml, headline);
                    } else if (name.equals("title") && headline != null && headline.length() == 0) {
                        headline.append(line(xml));
                    } else if (NO_TEXT.contains(name)) {
                        skip(xml);
                    } else {
                        separate(name);
                        depth++;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    if (!xml.getLocalName().equals("br")) {
                        separate(xml.getLocalName());
                    }
                }
                default -> words(xml);
            }
        }
    }

    /** NITF's headline counts before the title of its head; the lines under it are no text. */
    private static void hedline(XMLStreamReader xml, StringBuilder headline) throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("hl1")) {
                headline.replace(0, headline.length(), line(xml));
            } else if (xml.isStartElement()) {
                skip(xml);
            }
        }
    }

    /** Past the element at which the reader stands. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private void separate(String name) {
        if (PARAGRAPHS.contains(name)) {
            breaks = 2;
        } else if (LINES.contains(name)) {
            breaks = Math.max(breaks, 1);
        } else if (name.equals("td") || name.equals("th")) {
            space = true;
        }
    }

    private void words(XMLStreamReader xml) {
        if (!xml.isCharacters() && xml.getEventType() != XMLStreamReader.CDATA) {
            return;
        }
        char[] chars = xml.getTextCharacters();
        int end = xml.getTextStart() + xml.getTextLength();
        for (int i = xml.getTextStart(); i < end; i++) {
            int stop = wordsEnd(chars, i, end);
            if (stop == i) {
                space = true;
                continue;
            }
            if (text.length() > 0) {
                text.append(breaks == 2 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
            }
            breaks = 0;
            space = false;
            text.append(chars, i, stop - i);
            i = stop - 1;
        }
    }

    /** The end of the words with single spaces between them that begin here. */
    private static int wordsEnd(char[] chars, int begin, int limit) {
        int end = begin;
        while (end < limit) {
            if (isWord(chars[end])) {
                end++;
            } else if (chars[end] == ' ' && end > begin && end + 1 < limit && isWord(chars[end + 1])) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c != '\u00A0';
    }
}
