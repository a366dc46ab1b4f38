package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.feed.FeedFixtures.document;
import static org.entente.ingest.feed.FeedFixtures.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.ingest.document.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds as they are in the wild. */
final class MendedFeedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<title>S&atilde;o&nbsp;Tom&eacute;</title>            | São Tomé",
                "<title>A & B; C&D</title>                             | A & B; C&D",
                "<title>A\u0001B</title>                               | AB",
                "<title>A&#1;B</title>                                 | AB",
                "<title>Talks</title><no:thing>x</no:thing>            | Talks",
                "<title>Talks</title><description><p>a<br></description> | Talks",
                "<title>Talks</title><description>cut off              | Talks",
                "<title><![CDATA[A & B]]></title><x>                   | A & B"
            })
    void shouldMendWhatIsNotWellFormed(String item, String title) throws Exception {
        Feed feed = feed("<rss version='2.0'><channel><title>Wire</title><item>" + item + "</item></channel></rss>");

        assertThat(feed.repaired()).contains("line 1");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly(title);
    }

    @Test
    void shouldKeepAddressesWhole() throws Exception {
        Feed feed = feed("<rss><channel><item><link>http://w.example/?a=1&copy=2&b=3</link></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::link).containsExactly("http://w.example/?a=1&copy=2&b=3");
    }

    @Test
    void shouldKnowUsualPrefixesThatNobodyDeclares() throws Exception {
        Feed feed = feed("<rss><channel><item><title>T</title><dc:date>2026-06-19</dc:date>"
                + "<content:encoded>They met.</content:encoded></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::date).containsExactly("2026-06-19");
        assertThat(feed.items()).extracting(FeedItem::text).containsExactly("They met.");
    }

    @Test
    void shouldSayThatACharsetIsWrong() throws Exception {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Tom\u00e9</title></item></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));

        Feed feed = new FeedReader(null).feed(document(bytes));

        assertThat(feed.repaired()).contains("windows-1252");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Tom\u00e9");
    }

    @Property(tries = 300)
    void shouldReadOrRefuseWhateverIsMissing(
            @ForAll @IntRange(max = 420) int from, @ForAll @IntRange(max = 60) int length) {
        String whole =
                "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Wire</title>"
                        + "<link>http://w.example/</link><item><title>Talks &amp; more</title><link>/1</link><guid>a</guid>"
                        + "<description><![CDATA[<p>They met.</p>]]></description><dc:date>2026-06-19</dc:date></item>"
                        + "<item><title>Other</title></item></channel></rss>";
        String cut = whole.substring(0, Math.min(from, whole.length()))
                + whole.substring(Math.min(from + length, whole.length()));
        try {
            assertThat(new FeedReader(null).read(document(cut.getBytes(StandardCharsets.UTF_8))))
                    .isNotNull();
        } catch (RefusedException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
