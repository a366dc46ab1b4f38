package org.entente.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The names of elements, whatever prefixes and spellings a feed has for them: {@code title} for those of RSS, RDF and Atom,
 * {@code dc:date} for those of modules we know, in lower case.
 */
final class Vocabulary {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private Vocabulary() {}

    /** The element's name; null for one of a vocabulary that we do not read. */
    static @Nullable String name(Element element) {
        String prefix = prefix(element.getNamespace());
        if (prefix == null) {
            return null;
        }
        String local = element.getName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() ? local : prefix + local;
    }

    private static @Nullable String prefix(Namespace namespace) {
        String uri = namespace.getURI();
        String exact = PREFIXES.get(uri);
        return exact != null || uri.isEmpty() ? exact : PREFIXES.get(plain(uri));
    }

    /** Whether elements with this name are of a vocabulary that we read. */
    static boolean isKnown(Namespace namespace) {
        return prefix(namespace) != null;
    }

    /** Without what people leave out, add or confuse at the ends. */
    private static String plain(String uri) {
        String plain = uri.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("https:")) {
            plain = "http:" + plain.substring(6);
        }
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '/' || plain.charAt(end - 1) == '#')) {
            end--;
        }
        return plain.substring(0, end);
    }
}
