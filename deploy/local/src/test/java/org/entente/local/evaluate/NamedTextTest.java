package org.entente.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.news.MentionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTextTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadSentencesOfTokensAndTags() throws IOException {
        List<NamedText> texts = read("""
                Elena\tB-PER
                Marsh\tI-PER
                left\tO
                Oslo\tB-LOC

                Rain\tO
                Peru\tB-LOC
                Chile\tB-LOC
                Lima\tI-ORG
                """);
        assertThat(texts).extracting(NamedText::text).containsExactly("Elena Marsh left Oslo", "Rain Peru Chile Lima");
        assertThat(texts.get(0).entities())
                .containsExactlyInAnyOrder(
                        new NamedText.Entity(0, 11, MentionType.PERSON),
                        new NamedText.Entity(17, 21, MentionType.PLACE));
        assertThat(texts.get(1).entities())
                .as("two names side by side, and one that begins inside")
                .hasSize(3);
    }

    @Test
    void shouldReadJsonLines() throws IOException {
        List<NamedText> texts =
                read("{\"text\":\"Peru met the IHB.\",\"entities\":[{\"begin\":0,\"end\":4,\"type\":\"PLACE\"},"
                        + "{\"begin\":13,\"end\":16,\"type\":\"ORG\"}]}\n");
        assertThat(texts).singleElement().satisfies(text -> assertThat(text.entities())
                .containsExactlyInAnyOrder(
                        new NamedText.Entity(0, 4, MentionType.PLACE),
                        new NamedText.Entity(13, 16, MentionType.ORGANISATION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no tab here                     | :1: neither JSON nor token TAB tag
            {"text":                        | :1: no JSON
            {"text":"a","entities":[{"begin":0,"end":2,"type":"PER"}]} | :1: an entity reaches from 0 to 2
            {"text":"ab","entities":[{"begin":0,"end":2,"type":"FOOD"}]} | 'FOOD' is no type
            """)
    void shouldNameTheLineThatIsWrong(String line, String message) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private List<NamedText> read(String content) throws IOException {
        return NamedText.read(Files.writeString(directory.resolve("labelled"), content));
    }
}
