package org.entente.ingest.bench;

import java.nio.charset.StandardCharsets;

/** Feeds of made-up stories, as long as those of a newsroom. */
final class BenchFeeds {

    private static final String PARAGRAPH =
            "<p>The ministers of both countries met on %d June &amp; spoke about grain, &ldquo;gas&rdquo; and"
                    + " the <a href=\"http://wire.example/%d?a=1&amp;b=2\">border</a>. No date was set for <em>another</em> round of talks.</p>\n";

    private BenchFeeds() {}

    static byte[] headlines(int items) {
        StringBuilder feed = new StringBuilder(
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title>")
                .append("<link>http://wire.example/</link><description>All</description>");
        for (int i = 0; i < items; i++) {
            feed.append("<item><title>Talks on grain, day ")
                    .append(i)
                    .append("</title><link>http://wire.example/")
                    .append(i)
                    .append("</link><guid>http://wire.example/")
                    .append(i)
                    .append(
                            "</guid><description>The ministers met &amp; spoke about grain; no date was set for another round.")
                    .append(
                            "</description><pubDate>Fri, 19 Jun 2026 10:20:30 GMT</pubDate><category>Politics</category></item>\n");
        }
        return bytes(feed.append("</channel></rss>"));
    }

    static byte[] rss(int items) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"")
                .append(
                        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
                .append("<channel><title>Wire</title><link>http://wire.example/</link><description>All</description>");
        for (int i = 0; i < items; i++) {
            feed.append("<item><title>Talks on grain</title><link>http://wire.example/")
                    .append(i)
                    .append("</link><guid>")
                    .append(i)
                    .append("</guid><description>The ministers met.</description><content:encoded><![CDATA[")
                    .append(story(i))
                    .append("]]></content:encoded><dc:creator>A. Writer</dc:creator>")
                    .append("<pubDate>Fri, 19 Jun 2026 10:20:30 GMT</pubDate></item>\n");
        }
        return bytes(feed.append("</channel></rss>"));
    }

    static byte[] atom(int items) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .append("<title>Wire</title><id>tag:wire.example,2026:all</id><updated>2026-06-19T10:20:30Z</updated>");
        for (int i = 0; i < items; i++) {
            feed.append("<entry><title>Talks on grain</title><id>tag:wire.example,2026:")
                    .append(i)
                    .append("</id><link href=\"http://wire.example/")
                    .append(i)
                    .append("\"/><published>2026-06-19T10:20:30Z</published><updated>2026-06-19T11:20:30Z</updated>")
                    .append("<content type=\"html\">")
                    .append(story(i).replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</content></entry>\n");
        }
        return bytes(feed.append("</feed>"));
    }

    static byte[] json(int items) {
        StringBuilder feed =
                new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[");
        for (int i = 0; i < items; i++) {
            feed.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(i)
                    .append("\",\"url\":\"http://wire.example/")
                    .append(i)
                    .append(
                            "\",\"title\":\"Talks on grain\",\"date_published\":\"2026-06-19T10:20:30Z\",\"content_text\":\"")
                    .append(story(i).replaceAll("<[^>]*>", "").replace("\n", "\\n"))
                    .append("\"}");
        }
        return bytes(feed.append("]}"));
    }

    private static String story(int i) {
        StringBuilder story = new StringBuilder();
        for (int paragraph = 0; paragraph < 6; paragraph++) {
            story.append(PARAGRAPH.formatted(paragraph + 1, i));
        }
        return story.toString();
    }

    private static byte[] bytes(StringBuilder feed) {
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
