package org.entente.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistryHomeTest {

    private final Path target;

    RegistryHomeTest(@TempDir Path target) {
        this.target = target;
    }

    @Test
    void shouldFindTheProgramBesideOurClasses() throws Exception {
        Path runner = program("registry", "app-1-runner.jar");

        assertThat(RegistryHome.find(null, target.resolve("classes")).runner()).isEqualTo(runner);
    }

    @Test
    void shouldPreferTheDirectoryThatIsNamed() throws Exception {
        program("registry", "app-1-runner.jar");
        Path named = program("elsewhere", "app-2-runner.jar");

        assertThat(RegistryHome.find(target.resolve("elsewhere").toString(), target.resolve("classes"))
                        .runner())
                .isEqualTo(named);
    }

    @Test
    void shouldSayHowToBuildAMissingProgram() {
        assertThatThrownBy(() -> RegistryHome.find(null, target.resolve("classes")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in " + target.resolve("registry"))
                .hasMessageContaining("./mvnw");
    }

    @Test
    void shouldRefuseToChooseBetweenTwoPrograms() throws Exception {
        program("registry", "app-1-runner.jar");
        program("registry", "app-2-runner.jar");

        assertThatThrownBy(() -> RegistryHome.find(null, target.resolve("classes")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more than once in " + target.resolve("registry"));
    }

    private Path program(String directory, String name) throws Exception {
        Files.createDirectories(target.resolve(directory));
        return Files.writeString(target.resolve(directory).resolve(name), "");
    }
}
