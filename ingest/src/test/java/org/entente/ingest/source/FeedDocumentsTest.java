package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.ingest.document.Field;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.source.TinyFeeds.Story;
import org.junit.jupiter.api.Test;

final class FeedDocumentsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String RSS = TinyFeeds.rss(List.of(
            new Story("g1", "https://a.example/1", "One", NOON, "First."),
            new Story("g2", "https://a.example/2", "Two", NOON, "Second.")));

    private static PolledFeed read(String feed) throws Exception {
        byte[] bytes = feed.getBytes(UTF_8);
        return new FeedDocuments().read(new RawDocument("a", 1, Format.RSS, bytes, bytes.length, null));
    }

    @Test
    void shouldReadItemsAndWhatTheFeedSaysOfItself() throws Exception {
        PolledFeed feed = read(RSS.replace(
                "<title>Tiny</title>",
                "<title>Tiny</title><ttl>90</ttl><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\""
                        + " href=\"https://hub.example/\"/>"));

        assertThat(feed.pace()).isEqualTo(Duration.ofMinutes(90));
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.items()).hasSize(2);
        PolledFeed.Item first = feed.items().get(0);
        assertThat(first.guid()).isEqualTo("g1");
        assertThat(first.link()).isEqualTo("https://a.example/1");
        assertThat(first.date()).isEqualTo(NOON);
        assertThat(first.said()).containsEntry(Field.TEXT, "First.");
    }

    @Test
    void shouldLeaveOutTheLastItemOfAFeedThatIsCutOff() throws Exception {
        assertThat(read(RSS.substring(0, RSS.indexOf("cond."))).items())
                .extracting(PolledFeed.Item::guid)
                .containsExactly("g1");
    }

    @Test
    void shouldKeepAllItemsOfAFeedThatIsOnlyMended() throws Exception {
        assertThat(read(RSS.replace("First.", "First & foremost.")).items()).hasSize(2);
    }
}
