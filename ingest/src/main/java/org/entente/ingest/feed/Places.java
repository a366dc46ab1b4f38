package org.entente.ingest.feed;

import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What the place of an element in the tree says of it: its base and its language.
 *
 * @param location of the document
 * @param home the page of an RSS feed, the base where nothing else is
 */
record Places(@Nullable String location, @Nullable String home) {

    /** Absolute, by {@code xml:base} on the way up, else by the feed's page, else by where it was fetched. */
    @Nullable
    String address(Element element, @Nullable String said) {
        return Names.address(said, base(element));
    }

    private @Nullable String base(@Nullable Element element) {
        if (element == null) {
            return home == null ? location : home;
        }
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        Element parent = element.getParentElement();
        return own == null ? base(parent) : Names.address(own, base(parent));
    }

    /** The nearest {@code xml:lang}; an empty one takes back those above. */
    static @Nullable String language(Element element) {
        for (Element at = element; at != null; at = at.getParentElement()) {
            String said = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (said != null) {
                return Names.language(said);
            }
        }
        return null;
    }

    /** Whether a link of Atom leads to the thing itself. */
    static boolean isAlternate(Element link) {
        String rel = link.getAttributeValue("rel");
        return rel == null || rel.isBlank() || rel(link).equals("alternate");
    }

    /** In lower case; relations that are addresses stand for their last word. */
    static String rel(Element link) {
        String rel = link.getAttributeValue("rel", "").strip().toLowerCase(Locale.ROOT);
        return rel.startsWith("http://www.iana.org/assignments/relation/")
                ? rel.substring(rel.lastIndexOf('/') + 1)
                : rel;
    }
}
