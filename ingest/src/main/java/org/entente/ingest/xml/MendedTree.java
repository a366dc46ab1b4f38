package org.entente.ingest.xml;

import java.util.HashMap;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A tree of JDOM from one of jsoup, without what JDOM would not have: names that are none, and characters. */
final class MendedTree {

    /** What prefixes mean that nobody declares. */
    private static final Map<String, String> USUAL = Map.of(
            "atom", "http://www.w3.org/2005/Atom",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "xhtml", "http://www.w3.org/1999/xhtml");

    /** The element with all that is in it; null where its name can be none. */
    @Nullable
    Element element(org.jsoup.nodes.Element read) {
        return element(read, Map.of());
    }

    private @Nullable Element element(org.jsoup.nodes.Element read, Map<String, String> outer) {
        Map<String, String> declared = declared(read, outer);
        String[] name = split(read.tagName());
        if (Verifier.checkElementName(name[1]) != null) {
            return null;
        }
        Element element = new Element(name[1], namespace(name[0], declared));
        for (Attribute attribute : read.attributes()) {
            add(element, attribute, declared);
        }
        StringBuilder words = new StringBuilder();
        for (Node child : read.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (child instanceof org.jsoup.nodes.Element inner) {
                flush(words, element);
                Element made = element(inner, declared);
                if (made != null) {
                    element.addContent(made);
                }
            }
        }
        flush(words, element);
        return element;
    }

    private static void flush(StringBuilder words, Element element) {
        if (words.length() > 0) {
            element.addContent(new org.jdom2.Text(sound(words)));
            words.setLength(0);
        }
    }

    /** A number may stand for a character that XML does not allow, or for half of one. */
    private static String sound(CharSequence words) {
        String text = words.toString();
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(sound::appendCodePoint);
        return sound.toString();
    }

    private static void add(Element element, Attribute attribute, Map<String, String> declared) {
        String[] name = split(attribute.getKey());
        if (name[0].equals("xmlns")
                || attribute.getKey().equals("xmlns")
                || Verifier.checkAttributeName(name[1]) != null) {
            return;
        }
        Namespace namespace = name[0].isEmpty()
                ? Namespace.NO_NAMESPACE
                : name[0].equals("xml") ? Namespace.XML_NAMESPACE : namespace(name[0], declared);
        boolean clash =
                namespace.getPrefix().equals(element.getNamespacePrefix()) && !namespace.equals(element.getNamespace());
        if (namespace.equals(Namespace.NO_NAMESPACE) || (!namespace.getPrefix().isEmpty() && !clash)) {
            element.setAttribute(name[1], sound(attribute.getValue()), namespace);
        }
    }

    private static Map<String, String> declared(org.jsoup.nodes.Element read, Map<String, String> outer) {
        Map<String, String> declared = outer;
        for (Attribute attribute : read.attributes()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                declared = declared == outer ? new HashMap<>(outer) : declared;
                declared.put(
                        key.equals("xmlns") ? "" : key.substring(6),
                        attribute.getValue().strip());
            }
        }
        return declared;
    }

    private static Namespace namespace(String prefix, Map<String, String> declared) {
        String uri = declared.getOrDefault(
                prefix, USUAL.getOrDefault(prefix, prefix.isEmpty() ? "" : "undeclared:" + prefix));
        boolean unsound = uri.isEmpty()
                || prefix.equals("xml")
                || Verifier.checkNamespacePrefix(prefix) != null
                || Verifier.checkNamespaceURI(uri) != null;
        return unsound ? Namespace.NO_NAMESPACE : Namespace.getNamespace(prefix, uri);
    }

    private static String[] split(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? new String[] {"", name} : new String[] {name.substring(0, colon), name.substring(colon + 1)};
    }
}
