package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.SaidDate;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Gathers what one item says, element by element; of several that say the same thing the first counts, its own vocabulary's before Dublin Core's. */
final class XmlItem {

    private final Places places;
    private final List<Prose> bodies = new ArrayList<>(3);
    private final List<String> published = new ArrayList<>(2);
    private final List<String> updated = new ArrayList<>(2);
    private @Nullable Prose title;
    private @Nullable Prose otherTitle;
    private @Nullable Prose caption;
    private @Nullable String guid;
    private @Nullable String link;
    private @Nullable String permalink;
    private @Nullable String otherLink;
    private @Nullable String language;
    private @Nullable String source;

    private XmlItem(Places places) {
        this.places = places;
    }

    static FeedItem of(String name, Element item, Places places, @Nullable String language, Contents.Slice slice) {
        XmlItem reading = new XmlItem(places);
        for (Element child : item.getChildren()) {
            reading.read(child);
        }
        String own = reading.language == null ? Places.language(item) : reading.language;
        return reading.item(name, item, own == null ? language : own, slice);
    }

    private void read(Element element) {
        String name = Vocabulary.name(element);
        if (name == null) {
            return;
        }
        switch (name) {
            case "title" -> title = title == null ? Prose.of(element) : title;
            case "dc:title", "media:title" -> otherTitle = otherTitle == null ? Prose.of(element) : otherTitle;
            case "link" -> link(element);
            case "guid" -> guid(element);
            case "id" -> guid = first(guid, element.getText());
            case "dc:identifier" -> otherLink = first(otherLink, element.getText());
            case "description",
                    "summary",
                    "content",
                    "content:encoded",
                    "fullitem",
                    "dc:description",
                    "dcterms:abstract",
                    "xhtml:body",
                    "xhtml:div",
                    "body" -> body(element);
            case "media:description" -> caption = caption == null ? Prose.of(element) : caption;
            case "pubdate", "published", "issued", "dcterms:issued", "dc:date", "date" ->
                published.add(element.getText());
            case "created", "dcterms:created" -> published.add(element.getText());
            case "updated", "modified", "dcterms:modified" -> updated.add(element.getText());
            case "language", "dc:language" -> language = first(language, Names.language(element.getText()));
            case "source" -> source(element);
            default -> {}
        }
    }

    private void body(Element element) {
        Prose prose = Prose.of(element);
        if (!prose.words().isBlank()) {
            bodies.add(prose);
            language = first(language, Names.language(element.getAttributeValue("lang", Namespace.XML_NAMESPACE)));
        }
    }

    /** Atom's link has an address and a relation, RSS's is text. */
    private void link(Element element) {
        String href = element.getAttributeValue("href");
        if (href == null) {
            link = first(link, places.address(element, element.getText()));
        } else if (Places.isAlternate(element)) {
            String address = places.address(element, href);
            boolean page = element.getAttributeValue("type", "text/html").contains("html");
            if (page) {
                link = first(link, address);
            } else {
                otherLink = first(otherLink, address);
            }
        }
    }

    private void guid(Element element) {
        String id = element.getText();
        guid = first(guid, id);
        if (!"false".equalsIgnoreCase(element.getAttributeValue("isPermaLink"))
                && id.strip().startsWith("http")) {
            permalink = first(permalink, id);
        }
    }

    private void source(Element element) {
        Element named = null;
        for (Element child : element.getChildren()) {
            named = "title".equals(Vocabulary.name(child)) ? child : named;
        }
        source = first(source, Prose.of(named == null ? element : named).line());
    }

    private FeedItem item(String name, Element item, @Nullable String itemLanguage, Contents.Slice slice) {
        String about = about(item);
        String address = first(first(first(link, permalink), otherLink), first(about, href(item)));
        String date = understood(published);
        String version = understood(updated);
        String headline =
                title == null || title.line() == null ? (otherTitle == null ? null : otherTitle.line()) : title.line();
        return new FeedItem(
                name, first(guid, about), address, headline, text(), date, version, itemLanguage, source, slice);
    }

    private String text() {
        String longest = "";
        for (Prose body : bodies) {
            String text = body.text();
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest.isEmpty() && caption != null ? caption.text() : longest;
    }

    private static @Nullable String about(Element item) {
        for (Attribute attribute : item.getAttributes()) {
            if (attribute.getName().equals("about")
                    && !attribute.getNamespaceURI().isEmpty()) {
                return Names.orNull(attribute.getValue());
            }
        }
        return null;
    }

    /** Where the Channel Definition Format has it. */
    private @Nullable String href(Element item) {
        return places.address(item, item.getAttributeValue("HREF"));
    }

    /** The first words that can be understood; else the first. */
    private static @Nullable String understood(List<String> words) {
        String first = null;
        for (String each : words) {
            String said = Names.orNull(each);
            if (said != null && SaidDate.of(said).at() != null) {
                return said;
            }
            first = first == null ? said : first;
        }
        return first;
    }

    private static @Nullable String first(@Nullable String first, @Nullable String second) {
        return first == null ? Names.orNull(second) : first;
    }
}
