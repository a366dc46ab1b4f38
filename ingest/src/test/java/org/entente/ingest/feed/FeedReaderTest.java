package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.ingest.feed.FeedFixtures.document;
import static org.entente.ingest.feed.FeedFixtures.feed;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.identity.Identity;
import org.entente.ingest.read.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='0.91'><channel><title>Wire</title><item><title>Talks</title><link>http://w.example/1</link></item></channel></rss>",
                "<rss><channel><title>Wire</title></channel><item><title>Talks</title><link>http://w.example/1</link></item></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>Wire</title>"
                        + "<items><rdf:Seq/></items></channel><item rdf:about='http://w.example/1'><title>Talks</title></item></rdf:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                        + "<channel><title>Wire</title></channel><item><title>Talks</title><link>http://w.example/1</link></item></rdf:RDF>",
                "<Channel xmlns='http://purl.org/net/rss1.1#'><title>Wire</title><items><item><title>Talks</title>"
                        + "<link>http://w.example/1</link></item></items></Channel>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Wire</title><entry><title>Talks</title>"
                        + "<link rel='alternate' href='http://w.example/1'/></entry></feed>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Wire</a:title><a:entry><a:title>Talks</a:title>"
                        + "<a:link href='http://w.example/1'/></a:entry></a:feed>",
                "<feed xmlns='http://nowhere.example/next'><title>Wire</title><entry><title>Talks</title><link href='http://w.example/1'/></entry></feed>",
                "<channel HREF='http://w.example/'><title>Wire</title><item HREF='http://w.example/1'><title>Talks</title></item></channel>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"title\":\"Talks\",\"url\":\"http://w.example/1\"}]}"
            })
    void shouldReadEachFormat(String content) throws Exception {
        Feed feed = feed(content);

        assertThat(feed.title()).isEqualTo("Wire");
        assertThat(feed.repaired()).isNull();
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Talks");
            assertThat(item.link()).isEqualTo("http://w.example/1");
        });
    }

    @Test
    void shouldSayWhereAndWhenToAskAgain() throws Exception {
        Feed feed = feed(
                "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'"
                        + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>W</title><link>/home</link><ttl>90</ttl>"
                        + "<language>de-at</language><atom:link rel='self' href='http://w.example/all'/><atom:link rel='hub' href='http://hub.example/'/>"
                        + "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                        + "<skipHours><hour>3</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>");

        assertThat(feed.home()).isEqualTo("http://wire.example/home");
        assertThat(feed.self()).isEqualTo("http://w.example/all");
        assertThat(feed.hubs()).containsExactly("http://hub.example/");
        assertThat(feed.language()).isEqualTo("de-AT");
        assertThat(feed.rhythm())
                .isEqualTo(new Rhythm(
                        Duration.ofMinutes(90), Duration.ofMinutes(15), Set.of(0, 3), Set.of(DayOfWeek.SUNDAY)));
        assertThat(feed.items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<opml version='2.0'><body/></opml>                            | FORMAT | opml",
                "<kml xmlns='http://www.opengis.net/kml/2.2'/>                 | FORMAT | kml",
                "<html><body><p>Not found</p></body></html>                    | FORMAT | html",
                "<html><body><p>Not found<br></body></html>                    | XML    | line 1",
                "<x:items xmlns:x='http://nowhere.example/'/>                  | FORMAT | items",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:/x'>]><rss>&x;</rss>   | UNSAFE | external",
                "They met.                                                     | XML    | line 1",
                "{\"id\":\"1\",\"text\":\"They met.\"}                         | FORMAT | JSON",
                "{\"version\":                                                 | JSON   | line 1"
            })
    void shouldRefuseWhatIsNoFeed(String content, Reason reason, String named) {
        assertThatThrownBy(() -> feed(content))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(named);
    }

    @Test
    void shouldPassOverAnItemThatSaysNothingAndReadTheOthers() throws Exception {
        Contents contents = new FeedReader(null)
                .read(document(
                        "<rss><channel><title>Wire</title><item><title>One</title></item><item><author>x</author></item>"
                                + "<item><description>Three</description></item><item><link>http://a.example/</link></item>"
                                + "</channel></rss>"));

        assertThat(contents.stories()).extracting(Contents.Part::name).containsExactly("item 1", "item 3");
        assertThat(contents.refused()).isEmpty();
        assertThat(contents.passedOver()).isEqualTo(2);
    }

    @Test
    void shouldLetTheConfiguredSourceWin() throws Exception {
        String content = "<rss><channel><title>Wire</title><item><guid>7</guid><title>One</title></item>"
                + "<item><guid>7</guid><title>Two</title><source url='http://b.example/'>Other wire</source></item></channel></rss>";

        assertThat(new FeedReader(null).read(document(content)).stories())
                .extracting(part -> part.said().get(Field.SOURCE))
                .containsExactly("Wire", "Other wire");
        assertThat(new FeedReader(null).read(document(content)).stories())
                .extracting(part -> part.said().get(Field.ID))
                .containsExactly(
                        Identity.ofFeedItem("Wire", "7", new ContentHash()),
                        Identity.ofFeedItem("Other wire", "7", new ContentHash()));
        assertThat(new FeedReader("desk").read(document(content)).stories())
                .extracting(part -> part.said().get(Field.SOURCE))
                .containsOnly("desk");
    }

    @Test
    void shouldRefuseAnItemWithHalfACharacterAloneAndReadTheOthers() throws Exception {
        Contents contents = new FeedReader(null)
                .read(document("{\"items\":[{\"title\":\"One\"},{\"id\":\"2\",\"content_text\":\"Cut \\ud83d\"},"
                        + "{\"id\":\"3\"},{\"title\":\"Four \\ud83d\\ude00\"}],\"title\":\"Wire\"}"));

        assertThat(contents.stories()).extracting(Contents.Part::name).containsExactly("item 1", "item 4");
        assertThat(contents.passedOver()).isEqualTo(1);
        assertThat(contents.refused()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("item 2");
            assertThat(part.cause().reason()).isEqualTo(Reason.ENCODING);
            assertThat(part.cause()).hasMessage("content_text has half a surrogate pair at character 5");
            assertThat(new String(part.source().bytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"id\":\"2\"");
        });
    }

    @Test
    void shouldReadItemsOfJsonWhereverTheyStandAndShowEachAsItCame() throws Exception {
        Contents contents = new FeedReader(null)
                .read(document(
                        "{\"items\":[{\"id\":\"old\",\"title\":\"Old\"}],\"items\":[7,{\"id\":1.50,\"id\":2,\"title\":\"One\","
                                + "\"extra\":{\"title\":\"No\",\"items\":[1]},\"url\":\"a\"},{\"summary\":\"Two\",\"title\":null}],"
                                + "\"home_page_url\":\"http://w.example/\",\"title\":\"Wire\"}"));

        assertThat(contents.stories()).extracting(Contents.Part::name).containsExactly("item 2", "item 3");
        Contents.Part one = contents.stories().get(0);
        assertThat(one.said())
                .containsEntry(Field.URL, "http://w.example/a")
                .containsEntry(Field.ID, Identity.ofFeedItem("Wire", "2", new ContentHash()));
        assertThat(new String(contents.stories().get(1).source().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"summary\":\"Two\",\"title\":null}");
        assertThat(contents.passedOver()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<rss><channel><item n='1'/><item n='2'/></channel></rss>", "{\"items\":[{\"n\":1},{\"n\":2}]}"})
    void shouldReadADocumentAgainOnlyOnceForAllItsItems(String content) throws Exception {
        RawDocument document = document(content);
        List<RefusedPart> refused = new FeedReader(null).feed(document).refused();

        byte[] second = refused.get(1).source().bytes();
        Arrays.fill(document.bytes(), (byte) ' ');
        byte[] first = refused.get(0).source().bytes();

        assertThat(new String(second, StandardCharsets.UTF_8)).isIn("<item n=\"2\" />", "{\"n\":2}");
        assertThat(new String(first, StandardCharsets.UTF_8)).isIn("<item n=\"1\" />", "{\"n\":1}");
    }
}
