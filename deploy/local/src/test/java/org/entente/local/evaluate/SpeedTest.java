package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedTest {

    private static final int LIMIT = 10_000;

    @TempDir
    private Path directory;

    @Test
    void shouldTellTheRateWithoutSomeAnnotators() {
        Speed speed = new Speed(
                10, 1, 100, Duration.ofSeconds(1), Map.of("a", Duration.ofMillis(750), "b", Duration.ofMillis(250)));
        assertThat(speed.rate()).isEqualTo(10);
        assertThat(speed.rateWithout(List.of("a"))).isCloseTo(40, within(1e-6));
        assertThat(speed.rateWithout(List.of("a", "b"))).isZero();
    }

    @Test
    void shouldTimeEachAnnotatorOfTheArticlesOfAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("wire.jsonl"), """
                {"text":"Iran thanked Peru."}
                {"text":"Peru thanked Iran."}
                {"text":"It rained."}
                """);
        List<Article> articles = ArticleFile.read(file, 2, LIMIT);
        assertThat(articles).hasSize(2);
        Speed speed = Speed.of(articles, 2);
        assertThat(speed.taken())
                .containsKeys("news-encoder", "news-sentiment", "news-stance")
                .hasSize(6);
        assertThat(speed.taken().get("news-encoder")).isPositive();
        assertThat(speed.characters()).isEqualTo(36);
    }

    @Test
    void shouldSayWhatIsWrongWithTheFile() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.jsonl"), "");
        assertThatThrownBy(() -> ArticleFile.read(empty, 2, LIMIT)).hasMessageContaining("holds no article");
        assertThatThrownBy(() -> ArticleFile.read(directory.resolve("nowhere"), 2, LIMIT))
                .hasMessageContaining("there is no file");
    }
}
