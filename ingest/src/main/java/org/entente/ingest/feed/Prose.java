package org.entente.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.entente.ingest.html.Html;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * The words of an element: a text construct of Atom, by its type and mode; HTML, escaped or not, in any other.
 *
 * @param words as they stand, before they are cleaned
 * @param kind what they are
 */
record Prose(String words, Kind kind) {

    enum Kind {
        /** Text in which an angle bracket is one. */
        PLAIN,
        HTML,
        /** Said to be plain, by a version that all take to be HTML as well. */
        EITHER
    }

    private static final Prose NONE = new Prose("", Kind.PLAIN);

    static Prose of(Element element) {
        String type = attribute(element, "type");
        String mode = attribute(element, "mode");
        if (!element.getChildren().isEmpty()) {
            return isText(type) ? new Prose(markup(element), Kind.HTML) : NONE;
        } else if (!isText(type)) {
            return NONE;
        } else if (mode.equals("base64")) {
            return decoded(element.getText());
        }
        boolean atom10 = element.getNamespaceURI().equals("http://www.w3.org/2005/Atom");
        boolean plain = atom10 && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
        return new Prose(element.getText(), plain ? Kind.PLAIN : Kind.EITHER);
    }

    String text() {
        return kind == Kind.PLAIN ? Html.plain(words) : Html.text(words);
    }

    @Nullable
    String line() {
        String line = kind == Kind.PLAIN ? Html.plain(words).replace('\n', ' ') : Html.line(words);
        return line.isEmpty() ? null : line;
    }

    private static Prose decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return new Prose(new String(bytes, StandardCharsets.UTF_8), Kind.EITHER);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    private static String markup(Element element) {
        XMLOutputter out = new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(true));
        return out.outputElementContentString(element);
    }

    private static String attribute(Element element, String name) {
        String value = element.getAttributeValue(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** A picture, a sound, a document of another kind is no prose. A type that is no media type at all says nothing. */
    private static boolean isText(String type) {
        return type.indexOf('/') < 0
                || type.startsWith("text/")
                || type.startsWith("application/xhtml")
                || type.equals("application/xml");
    }
}
