package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.enrich.document.Polarity.NEGATIVE;
import static org.entente.enrich.document.Polarity.NEUTRAL;
import static org.entente.enrich.document.Polarity.POSITIVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.enrich.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TonedTextTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadTargetsWhoseOffsetsCountCodePoints() throws IOException {
        List<TonedText> texts = SentimentFiles.read(file(
                "{\"sentence_normalized\":\"🙂 Marsh lied.\",\"targets\":[{\"from\":2,\"to\":7,\"polarity\":2.0}]}\n"));
        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.targetLabels()).containsExactly(NEGATIVE);
            assertThat(at(text, text.targets().get(0))).isEqualTo("Marsh");
        });
    }

    @Test
    void shouldReadATableOfHeadlines() throws IOException {
        List<TonedText> texts = SentimentFiles.read(file("""
                S No.,Title,Decisions,Words
                1,"Harbor Bank gains, Oslo Lines sinks","{'Harbor Bank': 'positive', 'Oslo Lines': 'negative'}",6
                """));
        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.targetLabels()).containsExactly(POSITIVE, NEGATIVE);
            assertThat(at(text, text.targets().get(1))).isEqualTo("Oslo Lines");
        });
    }

    @Test
    void shouldReadPairsBothWaysAndEachNameToTheEndOfItsWord() throws IOException {
        List<TonedText> texts = StanceFiles.read(file("[Peru] was scolded by the [Chilean]s.\tPeru\tChilean\t4\n"));
        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo("Peru was scolded by the Chileans.");
            assertThat(text.pairLabels()).containsExactly(NEUTRAL, NEGATIVE);
            assertThat(at(text, text.pairs().get(1).holder())).isEqualTo("Chileans");
            assertThat(at(text, text.pairs().get(1).target())).isEqualTo("Peru");
        });
    }

    @Test
    void shouldReadSentencesOfNumberedActors() throws IOException {
        Path file = file("# a remark\n[1 Oslo] thanked [2 Bern], and [1 Norway] paid.\t1>2:+ 2>1:0 2:-\n");
        assertThat(SentimentFiles.read(file)).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo("Oslo thanked Bern, and Norway paid.");
            assertThat(text.targetLabels()).containsExactly(NEGATIVE);
            assertThat(at(text, text.targets().get(0))).isEqualTo("Bern");
            assertThat(text.pairs()).isEmpty();
        });
        assertThat(StanceFiles.read(file)).singleElement().satisfies(text -> {
            assertThat(text.pairLabels()).containsExactly(POSITIVE, NEUTRAL);
            assertThat(at(text, text.pairs().get(1).target())).isEqualTo("Oslo");
            assertThat(text.isDirected()).isTrue();
        });
        assertThatThrownBy(() -> StanceFiles.read(file("[1 Oslo] fell.\t1>2:+\n")))
                .hasMessageContaining(":1: '1>2:+' is no label");
        assertThatThrownBy(() -> StanceFiles.read(file("[1 Oslo] fell.\n"))).hasMessageContaining(":1: no labels");
    }

    @Test
    void shouldNameTheLineThatIsWrong() {
        assertThatThrownBy(() -> StanceFiles.read(file("[Peru] met [Chile].\tPeru\tChile\t7\n")))
                .hasMessageContaining(":1: a line is a sentence");
        assertThatThrownBy(() -> StanceFiles.read(file("[Peru] met Chile.\tPeru\tChile\t0\n")))
                .hasMessageContaining("in square brackets, not 1");
        assertThatThrownBy(() -> SentimentFiles.read(
                        file("{\"sentence_normalized\":\"Rain.\",\"targets\":[{\"from\":0,\"to\":9,\"polarity\":2}]}")))
                .hasMessageContaining(":1: a target needs");
        assertThatThrownBy(() -> SentimentFiles.read(file("a,b\n1,2\n"))).hasMessageContaining("Title and Decisions");
        assertThatThrownBy(() -> StanceFiles.read(directory.resolve("nowhere")))
                .hasMessageContaining("there is no file");
    }

    private static String at(TonedText text, Span span) {
        return text.text().substring(span.begin(), span.end());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("labelled"), content);
    }
}
