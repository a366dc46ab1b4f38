package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.news.Article;
import org.entente.schemas.connection.KafkaConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSerdesTest {

    private final ArticleSerdes serdes =
            ArticleSerdes.of(new KafkaConnection("localhost:1", "mock://article-serdes", Map.of()));

    @Test
    void shouldWriteTheConfluentWireFormatAndReadItBack() {
        Article article = Articles.article("a").build();
        byte[] bytes = serdes.articles().serializer().serialize("news.article.raw", article);
        assertThat(bytes[0]).isZero();
        assertThat(serdes.articles().deserializer().deserialize("news.article.raw", bytes))
                .isEqualTo(article);
    }

    @Test
    void shouldHoldAndReleaseAndDeadLetterThroughTheRegistry(@TempDir Path directory) {
        try (EnrichWire wire = new EnrichWire(directory)) {
            wire.given(Articles.article("a").embargoedFor(Duration.ofMinutes(5)))
                    .thenNothing();
            wire.givenBytes("bad", "plain text".getBytes(StandardCharsets.UTF_8));
            wire.after(Duration.ofMinutes(5));
            assertThat(wire.thenStanding("a").getRevision()).isEqualTo(1);
            assertThat(wire.thenDeadLetters()).hasSize(1);
        }
    }
}
