package org.entente.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.enrich.document.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerFileTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadActorsWithWhatIsLeftOutTakenFromTheRest() {
        List<OwnEntry> entries = GazetteerFile.read(
                file(
                        "actors:\n- id: org/blue-harbour\n  country: country/NLD\n  names: [Blue Harbour, BLH]\n- id: person/ada-quist\n  name: Ada Quist\n"));

        assertThat(entries)
                .containsExactly(
                        new OwnEntry(
                                "org/blue-harbour",
                                ActorKind.ORGANISATION,
                                "Blue Harbour",
                                "country/NLD",
                                List.of("Blue Harbour", "BLH")),
                        new OwnEntry("person/ada-quist", ActorKind.PERSON, "Ada Quist", null, List.of("Ada Quist")));
    }

    @Test
    void shouldReadAnEmptyFileAsNoActors() {
        assertThat(GazetteerFile.read(file(""))).isEmpty();
        assertThat(GazetteerFile.read(file("actors:\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'actors: [{name: Ada}]' | actors[0].id is missing",
                "'actors: [{id: Ada, name: Ada}]' | actors[0].id is 'Ada': allowed are country/ABC",
                "'actors: [{id: person/ada}]' | actors[0].name is missing",
                "'actors: [{id: person/ada, name: Ada, kind: organisation}]' | actors[0].kind is organisation",
                "'actors: [{id: person/ada, name: Ada, country: Peru}]' | actors[0].country is 'Peru'",
                "'actors: [{id: person/ada, names: [Ada, \"\"]}]' | actors[0].names[1] is missing",
                "'actors: [{id: person/ada, name: Ada}, {id: person/ada, name: Ada}]' | actors[1].id is 'person/ada' again",
                "'actors: [{id: person/ada, nmae: Ada}]' | nmae",
                "'actors: ada' | line 1"
            })
    void shouldSayWhichFieldIsWrong(String yaml, String message) {
        Path file = file(yaml);

        assertThatThrownBy(() -> GazetteerFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        assertThatThrownBy(() -> GazetteerFile.read(directory.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.yaml");
    }

    private Path file(String yaml) {
        try {
            return Files.writeString(directory.resolve("own.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
