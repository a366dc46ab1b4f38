package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.feed.FeedFixtures.atom;
import static org.entente.ingest.feed.FeedFixtures.only;
import static org.entente.ingest.feed.FeedFixtures.rss;

import org.entente.ingest.document.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedItemTest {

    @Test
    void shouldReadAnItemOfRss() throws Exception {
        FeedItem item = rss(
                "<media:title>Picture</media:title><title>Talks &amp;amp; grain</title><link>story/1</link><guid isPermaLink='false'>a1</guid>"
                        + "<description>Short &amp;lt;b&amp;gt;and&amp;lt;/b&amp;gt; escaped twice</description>"
                        + "<content:encoded><![CDATA[<p>They met.</p><p>S&atilde;o Tom&eacute; too, at some length.</p>]]></content:encoded>"
                        + "<pubDate>soon</pubDate><dc:date>2026-06-19T10:20:30Z</dc:date><atom:updated>2026-06-20T10:20:30Z</atom:updated>"
                        + "<dc:language>pt_BR</dc:language>");

        assertThat(item.title()).isEqualTo("Talks & grain");
        assertThat(item.link()).isEqualTo("http://wire.example/home/story/1");
        assertThat(item.guid()).isEqualTo("a1");
        assertThat(item.text()).isEqualTo("They met.\n\nS\u00e3o Tom\u00e9 too, at some length.");
        assertThat(item.date()).isEqualTo("2026-06-19T10:20:30Z");
        assertThat(item.updated()).isEqualTo("2026-06-20T10:20:30Z");
        assertThat(item.language()).isEqualTo("pt-BR");
    }

    @Test
    void shouldKeepTheWordsOfADateThatNobodyUnderstands() throws Exception {
        assertThat(rss("<title>T</title><pubDate>next Tuesday</pubDate>").date())
                .isEqualTo("next Tuesday");
        assertThat(rss("<title>T</title><pubDate> </pubDate>").date()).isNull();
    }

    @Test
    void shouldNotTakeAnUpdateForTheDateOfTheStory() throws Exception {
        assertThat(atom("<title>T</title><updated>2026-06-19T10:20:30Z</updated>")
                        .said("desk"))
                .containsEntry(Field.VERSION_CREATED, "2026-06-19T10:20:30Z")
                .doesNotContainKey(Field.DATE);
        assertThat(atom("<title>T</title><updated>lately</updated>").said("desk"))
                .containsEntry(Field.DATE, "lately");
    }

    @Test
    void shouldTakeTheLongerBody() throws Exception {
        assertThat(rss("<description>The whole story.</description><content:encoded>More</content:encoded>")
                        .text())
                .isEqualTo("The whole story.");
        assertThat(rss("<description><p>They <b>met</b>.</p><p>Twice.</p></description>")
                        .text())
                .isEqualTo("They met.\n\nTwice.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<content type='html'>&lt;p>A &amp;amp; &amp;lt;b&lt;/p></content>                            | A & <b",
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>A</p><p>&lt;b></p></div></content> | A  <b>",
                "<content>A &lt;b> &amp;amp; c</content>                                                       | A <b> &amp; c",
                "<content type='text/html' mode='base64'>PHA+QTwvcD4=</content>                                | A",
                "<content type='image/png'>iVBORw0KGgo=</content><summary>S</summary>                          | S",
                "<content src='http://w.example/1.html' type='text/html'/><summary>S</summary>                 | S"
            })
    void shouldReadTheContentOfAnEntryByItsType(String content, String text) throws Exception {
        assertThat(atom("<title>T</title>" + content).text().replace("\n", " ")).isEqualTo(text);
    }

    @Test
    void shouldFollowTheLinksOfAnEntry() throws Exception {
        FeedItem item = only(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/b/'><entry xml:base='c/'><title>T</title>"
                        + "<id>tag:a.example,2026:1</id><link rel='self' href='self'/><link rel='enclosure' href='x.mp3'/>"
                        + "<link rel='alternate' type='application/json' href='x.json'/><link href='d?e=1&amp;f=2'/></entry></feed>");

        assertThat(item.link()).isEqualTo("http://a.example/b/c/d?e=1&f=2");
        assertThat(item.guid()).isEqualTo("tag:a.example,2026:1");
    }

    @Test
    void shouldTakeThePermanentAddressForALinkThatIsMissing() throws Exception {
        assertThat(rss("<title>T</title><guid>http://w.example/7</guid>").link())
                .isEqualTo("http://w.example/7");
        assertThat(rss("<title>T</title><guid isPermaLink='false'>http://w.example/7</guid>")
                        .link())
                .isNull();
    }

    @Test
    void shouldSayTheLanguageOfItsText() throws Exception {
        assertThat(rss("<title>T</title>").language()).isEqualTo("en-US");
        assertThat(atom("<title>T</title>").language()).isEqualTo("fr");
        assertThat(atom("<title>T</title><content xml:lang='de'>Sie trafen sich.</content>")
                        .language())
                .isEqualTo("de");
        assertThat(rss("<title>T</title><dc:language>not a tag!</dc:language>").language())
                .isEqualTo("en-US");
    }

    @Test
    void shouldKnowAnItemByItsGuidElseItsLinkElseItsTitle() throws Exception {
        assertThat(rss("<guid>a</guid><link>/1</link><title>T</title>").key()).isEqualTo("a");
        assertThat(rss("<link>http://w.example/1?utm_source=x</link><title>T</title>")
                        .key())
                .isEqualTo(rss("<link>https://w.example/1/</link><title>Other</title>")
                        .key());
        assertThat(rss("<title>T</title>").key()).isEqualTo("T");
    }

    @Test
    void shouldReadAnItemOfJson() throws Exception {
        FeedItem item = only(
                "{\"version\":\"https://jsonfeed.org/version/1\",\"home_page_url\":\"http://w.example/\",\"language\":\"en\","
                        + "\"items\":[{\"id\":7,\"url\":\"/1\",\"title\":\"Talks &amp; grain\",\"content_text\":\"They met.\\n\\nTwice <3.\","
                        + "\"content_html\":\"<p>Met.\",\"date_published\":\"2026-06-19\",\"date_modified\":\"2026-06-20\",\"tags\":[1]}]}");

        assertThat(item.guid()).isEqualTo("7");
        assertThat(item.link()).isEqualTo("http://w.example/1");
        assertThat(item.title()).isEqualTo("Talks & grain");
        assertThat(item.text()).isEqualTo("They met.\n\nTwice <3.");
        assertThat(item.date()).isEqualTo("2026-06-19");
        assertThat(item.updated()).isEqualTo("2026-06-20");
        assertThat(item.language()).isEqualTo("en");
    }
}
