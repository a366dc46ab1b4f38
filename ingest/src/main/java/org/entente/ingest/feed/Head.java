package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.RefusedPart;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what a feed says of itself, and finds its items. */
final class Head {

    private final @Nullable String location;
    private final XmlRhythm rhythm = new XmlRhythm();
    private final List<Element> links = new ArrayList<>(2);
    private @Nullable Element title;
    private @Nullable Element otherTitle;
    private @Nullable Element link;
    private @Nullable String language;
    private @Nullable String href;

    Head(@Nullable String location) {
        this.location = location;
    }

    /** @param items is filled */
    void read(Element element, List<Element> items) {
        if ("entry".equals(Vocabulary.name(element))) {
            items.add(element);
            return;
        }
        href = href == null ? element.getAttributeValue("HREF") : href;
        for (Element child : element.getChildren()) {
            String name = Vocabulary.name(child);
            if (name != null) {
                read(name, child, items);
            }
        }
    }

    private void read(String name, Element child, List<Element> items) {
        switch (name) {
            case "item", "entry" -> items.add(child);
            case "channel", "items" -> read(child, items);
            case "title" -> title = title == null ? child : title;
            case "dc:title" -> otherTitle = otherTitle == null ? child : otherTitle;
            case "link" -> {
                if (child.getAttributeValue("href") != null) {
                    links.add(child);
                } else if (link == null) {
                    link = child;
                }
            }
            case "language", "dc:language" -> language = language == null ? Names.language(child.getText()) : language;
            default -> rhythm.read(name, child);
        }
    }

    /** Where links in items are resolved from. */
    Places places() {
        return new Places(location, link == null ? null : new Places(location, null).address(link, link.getText()));
    }

    @Nullable
    String language(Element root) {
        Element inner = title == null ? root : title;
        return language == null ? Places.language(inner) : language;
    }

    Feed feed(
            @Nullable String feedLanguage, List<FeedItem> items, List<RefusedPart> refused, @Nullable String repaired) {
        Places places = places();
        String home = places.home() == null ? Names.address(href, location) : places.home();
        String self = null;
        List<String> hubs = new ArrayList<>(0);
        for (Element each : links) {
            String address = places.address(each, each.getAttributeValue("href"));
            if (address == null) {
                continue;
            }
            if (Places.isAlternate(each)) {
                home = home == null ? address : home;
            } else if (Places.rel(each).equals("self")) {
                self = self == null ? address : self;
            } else if (Places.rel(each).equals("hub")) {
                hubs.add(address);
            }
        }
        Element titled = title == null ? otherTitle : title;
        String name = titled == null ? null : Prose.of(titled).line();
        return new Feed(name, feedLanguage, home, self, hubs, rhythm.rhythm(), items, refused, repaired);
    }
}
