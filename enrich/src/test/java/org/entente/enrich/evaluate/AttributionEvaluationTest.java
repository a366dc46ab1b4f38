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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AttributionEvaluationTest {

    private static final Pipeline PIPELINE = Pipelines.standard();

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @Test
    void shouldHearTheGoldSet() {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        gold().forEach(story -> evaluation.add(story, AttributionEvaluationTest::read));

        AttributionEvaluation.Tally all = evaluation.tally(AttributionEvaluation.ALL);
        assertThat(all.all().marks()).isEqualTo(246);
        assertThat(all.odd().accuracy()).as("%s", evaluation.errors()).isGreaterThanOrEqualTo(0.92);
        assertThat(all.even().accuracy()).as("%s", evaluation.errors()).isGreaterThanOrEqualTo(0.86);
        assertThat(evaluation.tallies())
                .allSatisfy((shape, tally) -> assertThat(tally.all().accuracy())
                        .as("%s: %s", shape, evaluation.errors())
                        .isGreaterThanOrEqualTo(0.65));
    }

    @Test
    void shouldCountWhoseVoiceItIs() {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        evaluation.add(
                AttributionStory.parse("after\t\"{q:We wait},\" {h:Norway} said, and Sweden waited."),
                AttributionEvaluationTest::read);
        evaluation.add(
                AttributionStory.parse("after\t\"{q:We wait},\" Norway said, and {h:Sweden} waited."),
                AttributionEvaluationTest::read);
        evaluation.add(
                AttributionStory.parse("nobody\t\"{q:We wait},\" Norway said."), AttributionEvaluationTest::read);

        AttributionEvaluation.Tally after = evaluation.tally("after");
        assertThat(after.odd().accuracy()).isEqualTo(1);
        assertThat(after.even().accuracy()).isZero();
        assertThat(evaluation.tally("nobody").all().right()).isZero();
        assertThat(evaluation.tally(AttributionEvaluation.ALL).all().marks()).isEqualTo(3);
        assertThat(evaluation.errors())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("after 2: 'We wait' should be country/SWE, is country/NOR");
    }

    @Test
    void shouldCountAMarkThatIsLinkedToNobodyApart() {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        evaluation.add(
                AttributionStory.parse("after\t\"{q:We wait},\" {h:the baker} said in Norway."),
                AttributionEvaluationTest::read);

        assertThat(evaluation.tally("after").unlinked()).isEqualTo(1);
        assertThat(evaluation.tally("after").all().right()).isZero();
        assertThat(evaluation.errors()).isEmpty();
        assertThat(evaluation.unlinked()).hasSize(1);
    }

    @Test
    void shouldReadMarksAndParagraphs() {
        AttributionStory story = AttributionStory.parse("run\t{h:Norway} waits.\\n\"{q:So do we}.\"");

        assertThat(story.text()).isEqualTo("Norway waits.\n\n\"So do we.\"");
        assertThat(story.holder()).isEqualTo(new AttributionStory.Mark(0, 6));
        assertThat(story.said()).isEqualTo(new AttributionStory.Mark(16, 24));
    }

    @Test
    void shouldSayWhatALineLacks() {
        assertThatThrownBy(() -> AttributionStory.parse("after")).hasMessageContaining("1 columns, not 2");
        assertThatThrownBy(() -> AttributionStory.parse("after\t{h:Norway} waits."))
                .hasMessageContaining("no mark {q:…}");
        assertThatThrownBy(() -> AttributionStory.parse("after\t{h:Norway} {q:waits} {q:too}."))
                .hasMessageContaining("two marks {q:…}");
    }

    private static Document read(AttributionStory story) {
        return PIPELINE.read("story", null, story.text(), AttributionStory.DAY);
    }

    private static List<AttributionStory> gold() {
        try (var in = Objects.requireNonNull(
                AttributionEvaluationTest.class.getResourceAsStream("/org/entente/enrich/stance/quotes.tsv"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AttributionStory::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
