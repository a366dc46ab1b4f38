package org.entente.ingest.feed;

import java.nio.charset.StandardCharsets;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;

/** Feeds as they are fetched from {@code http://wire.example/feeds/all}. */
final class FeedFixtures {

    private FeedFixtures() {}

    static RawDocument document(String content) {
        return document(content.getBytes(StandardCharsets.UTF_8));
    }

    static RawDocument document(byte[] bytes) {
        Transport transport = new Transport(null, "http://wire.example/feeds/all");
        return new RawDocument("feed", 1, Format.RSS, bytes, bytes.length, null, transport);
    }

    static Feed feed(String content) throws RefusedException {
        return new FeedReader(null).feed(document(content));
    }

    /** The only item of an RSS 2.0 feed whose page is {@code http://wire.example/home/}. */
    static FeedItem rss(String item) throws RefusedException {
        return only("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:dcterms='http://purl.org/dc/terms/'>"
                + "<channel><title>Our wire</title><link>http://wire.example/home/</link><language>en-us</language><item>"
                + item + "</item></channel></rss>");
    }

    /** The only entry of an Atom 1.0 feed. */
    static FeedItem atom(String entry) throws RefusedException {
        return only("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Our wire</title><entry>" + entry
                + "</entry></feed>");
    }

    static FeedItem only(String content) throws RefusedException {
        Feed feed = feed(content);
        if (feed.items().size() != 1) {
            throw new IllegalArgumentException("the feed has " + feed.items().size() + " items");
        }
        return feed.items().get(0);
    }
}
