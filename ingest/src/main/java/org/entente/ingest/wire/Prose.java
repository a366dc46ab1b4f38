package org.entente.ingest.wire;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of XML that marks up a text, XHTML or NITF, whatever its namespace: a blank line between paragraphs, a line for each row
 * and list item, one space for any white space. Tables are read row by row; media and their captions, notes, scripts, forms and all
 * heads are left out.
 */
final class Prose {

    private enum Role {
        NO_TEXT,
        PARAGRAPH,
        LINE,
        CELL,
        INLINE
    }

    /** All that are not {@link Role#INLINE}. */
    private static final Map<String, Role> ROLES = roles();

    private static final int STORY = 4096;
    private static final int LINE = 64;

    private final RunningText text;

    private Prose(int expected) {
        text = new RunningText(expected);
    }

    private static Map<String, Role> roles() {
        Map<Role, String> names = Map.of(
                Role.NO_TEXT,
                "script style noscript template iframe object svg math audio video form media figcaption fn note rt "
                        + "rp docdata pubdata revision-history tobject iim ds title byline dateline abstract distributor rights "
                        + "series body.end",
                Role.PARAGRAPH,
                "p div h1 h2 h3 h4 h5 h6 blockquote bq pre ul ol dl table nitf-table section article figure address "
                        + "hr block hl2 body.content body main aside header footer nav",
                Role.LINE,
                "br li tr dt dd caption",
                Role.CELL,
                "td th");
        Map<String, Role> roles = new HashMap<>();
        names.forEach((role, all) -> {
            for (String name : all.split(" ")) {
                roles.put(name, role);
            }
        });
        return roles;
    }

    /** The words within the element at which the reader stands, to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        Prose prose = new Prose(STORY);
        prose.element(xml, null);
        return prose.text.toString();
    }

    /** The same, and a headline that stands in it apart. */
    static String of(XMLStreamReader xml, StringBuilder headline) throws XMLStreamException {
        Prose prose = new Prose(STORY);
        prose.element(xml, headline);
        return prose.text.toString();
    }

    /** The words in one line, whatever the markup. */
    static String line(XMLStreamReader xml) throws XMLStreamException {
        Prose prose = new Prose(LINE);
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (!xml.getLocalName().equals("a")) {
                        prose.text.space();
                    }
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
                    } else if (role(xml) == Role.NO_TEXT) {
                        skip(xml);
                    } else {
                        separate(role(xml));
                        depth++;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    if (!xml.getLocalName().equals("br")) {
                        separate(role(xml));
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

    private void separate(Role role) {
        switch (role) {
            case PARAGRAPH -> text.breakLines(2);
            case LINE -> text.breakLines(1);
            case CELL -> text.space();
            case NO_TEXT, INLINE -> {
                // Stands among the words.
            }
        }
    }

    private static Role role(XMLStreamReader xml) {
        return ROLES.getOrDefault(xml.getLocalName(), Role.INLINE);
    }

    private void words(XMLStreamReader xml) {
        if (xml.isCharacters() || xml.getEventType() == XMLStreamReader.CDATA) {
            int begin = xml.getTextStart();
            text.append(xml.getTextCharacters(), begin, begin + xml.getTextLength());
        }
    }
}
