package org.entente.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.entente.enrich.document.Document;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.junit.jupiter.api.Test;

class LinkingEvaluationTest {

    private static final Pipeline PIPELINE = Pipelines.standard();

    @Test
    void shouldLinkTheGoldSet() throws IOException {
        LinkingEvaluation evaluation = new LinkingEvaluation();
        gold().forEach(story -> evaluation.add(story, LinkingEvaluationTest::read));

        assertThat(evaluation.score(LinkingEvaluation.COUNTRIES).accuracy())
                .as("%s", evaluation.errors())
                .isGreaterThanOrEqualTo(0.97);
        assertThat(evaluation.scores()).allSatisfy((kind, score) -> assertThat(score.accuracy())
                .as("%s: %s", kind, evaluation.errors())
                .isGreaterThanOrEqualTo(0.7));
    }

    @Test
    void shouldCountAMarkThatIsLinkedToAnother() {
        LinkingEvaluation evaluation = new LinkingEvaluation();
        evaluation.add(
                LinkingStory.parse(
                        "country\t2026-01-05\t[Norway](country/SWE) sold fish to [Iceland](country/ISL) again."),
                LinkingEvaluationTest::read);

        assertThat(evaluation.score("country").right()).isEqualTo(1);
        assertThat(evaluation.score("country").marks()).isEqualTo(2);
        assertThat(evaluation.errors())
                .singleElement()
                .asString()
                .contains("should be country/SWE, is Norway -> country/NOR");
    }

    @Test
    void shouldSayWhatALineLacks() {
        assertThatThrownBy(() -> LinkingStory.parse("country\ttext")).hasMessageContaining("2 columns, not 3");
        assertThatThrownBy(() -> LinkingStory.parse("country\tMonday\ttext")).hasMessageContaining("'Monday'");
    }

    private static Document read(LinkingStory story) {
        return PIPELINE.read("story", null, story.text(), story.date());
    }

    private static List<LinkingStory> gold() {
        try (var in = Objects.requireNonNull(
                LinkingEvaluationTest.class.getResourceAsStream("/org/entente/enrich/linking/gold.tsv"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LinkingStory::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
