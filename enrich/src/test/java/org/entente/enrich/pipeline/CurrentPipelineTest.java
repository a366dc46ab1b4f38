package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.enrich.EnrichSettings;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentPipelineTest {

    private static final String TEXT = "Engineers at Blue Harbour Dredging met the minister of Peru on Monday.";
    private static final String OWN =
            "actors:\n- id: org/blue-harbour\n  country: country/NLD\n  names: [Blue Harbour Dredging]\n";

    @TempDir
    private Path directory;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldKnowTheActorsOfTheFile() throws IOException {
        CurrentPipeline current = current(Files.writeString(directory.resolve("own.yaml"), OWN));

        assertThat(read(current).actors())
                .filteredOn(actor -> actor.id().equals("org/blue-harbour"))
                .singleElement()
                .extracting(Actor::country, Actor::linked)
                .containsExactly("country/NLD", true);
    }

    @Test
    void shouldTakeAChangeWithoutARestartAndSayItInTheModels() throws IOException {
        Path file = Files.writeString(directory.resolve("own.yaml"), "actors: []\n");
        CurrentPipeline current = current(file);
        assertThat(ids(current)).doesNotContain("org/blue-harbour");
        var before = current.get().models();

        Files.writeString(file, OWN);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(current)).contains("org/blue-harbour"));
        assertThat(current.get().models()).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(reloads("loaded")).isEqualTo(1);
    }

    @Test
    void shouldKeepTheLastGoodActorsWhereTheFileTurnsBad() throws IOException {
        Path file = Files.writeString(directory.resolve("own.yaml"), OWN);
        CurrentPipeline current = current(file);

        Files.writeString(file, "actors: [{id: Blue}]\n");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            current.get();
            assertThat(reloads("refused")).isEqualTo(1);
        });
        assertThat(ids(current)).contains("org/blue-harbour");
    }

    @Test
    void shouldNotStartWithABadFile() throws IOException {
        Path file = Files.writeString(directory.resolve("own.yaml"), "actors: [{id: Blue}]\n");

        assertThatThrownBy(() -> current(file)).hasMessageContaining("actors[0].id");
    }

    private CurrentPipeline current(Path file) {
        return Pipelines.current(new EnrichSettings("enrich", 1, 30, file), meters);
    }

    private double reloads(String outcome) {
        return meters.get("entente.enrich.gazetteer.reloads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static Iterable<String> ids(CurrentPipeline current) {
        return read(current).actors().stream().map(Actor::id).toList();
    }

    private static Document read(CurrentPipeline current) {
        return current.get().read("story", null, TEXT, null);
    }
}
