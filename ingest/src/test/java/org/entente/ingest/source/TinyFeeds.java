package org.entente.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Just enough RSS for tests of polling, strictly. */
final class TinyFeeds implements PolledFeed.Reader {

    /** One item as it is written; null leaves the element out. */
    record Story(
            @Nullable String guid,
            @Nullable String link,
            String title,
            @Nullable Instant date,
            String text) {}

    static String rss(List<Story> stories) {
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>");
        feed.append("<title>Tiny</title>");
        for (Story story : stories) {
            feed.append("<item>");
            element(feed, "guid", story.guid());
            element(feed, "link", story.link());
            element(feed, "title", story.title());
            element(feed, "pubDate", story.date() == null ? null : words(story.date()));
            element(feed, "description", story.text());
            feed.append("</item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String words(Instant date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
    }

    private static void element(StringBuilder feed, String name, @Nullable String value) {
        if (value != null) {
            feed.append('<')
                    .append(name)
                    .append('>')
                    .append(value)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    @Override
    public PolledFeed read(RawDocument document) throws RefusedException {
        NodeList nodes = parsed(document).getElementsByTagName("item");
        List<PolledFeed.Item> items = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            items.add(item("item " + (i + 1), (Element) nodes.item(i)));
        }
        return new PolledFeed(items, List.of(), null, List.of(), null);
    }

    private static Document parsed(RawDocument document) throws RefusedException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            Document parsed = builder.parse(new ByteArrayInputStream(document.bytes()));
            if (!parsed.getDocumentElement().getTagName().equals("rss")) {
                throw new RefusedException(Reason.FORMAT, "it is no feed");
            }
            return parsed;
        } catch (SAXException | IOException e) {
            throw new RefusedException(Reason.XML, "it is not well-formed");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PolledFeed.Item item(String name, Element item) {
        String date = text(item, "pubDate");
        Map<Field, String> said = new EnumMap<>(Field.class);
        put(said, Field.URL, text(item, "link"));
        put(said, Field.TITLE, text(item, "title"));
        put(said, Field.DATE, date);
        put(said, Field.TEXT, text(item, "description"));
        return new PolledFeed.Item(
                name,
                text(item, "guid"),
                text(item, "link"),
                text(item, "title"),
                date == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)),
                said,
                () -> new byte[0]);
    }

    private static void put(Map<Field, String> said, Field field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private static @Nullable String text(Element item, String name) {
        NodeList found = item.getElementsByTagName(name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent();
    }
}
