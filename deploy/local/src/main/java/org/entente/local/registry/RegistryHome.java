package org.entente.local.registry;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry's program is on disk, as the build has unpacked it.
 *
 * @param runner the jar that names all others in its manifest
 * @param ours the jar or directory of our own classes
 */
record RegistryHome(Path runner, Path ours) {

    /** Names the directory; without it, it is looked for beside our own jar. */
    static final String PROPERTY = "entente.registry.home";

    private static final String RUNNER = "-runner.jar";

    /** @throws IllegalStateException if the program is not there; in one line, with the way out */
    static RegistryHome find() {
        return find(System.getProperty(PROPERTY), ourClasses());
    }

    static RegistryHome find(@Nullable String named, Path ours) {
        Path directory = named != null ? Path.of(named) : ours.resolveSibling("registry");
        List<Path> runners = runners(directory.toAbsolutePath().normalize());
        if (runners.size() != 1) {
            throw new IllegalStateException(
                    "the registry's program is " + (runners.isEmpty() ? "not" : "more than once") + " in " + directory
                            + ": build it with ./mvnw clean package, or set -D" + PROPERTY);
        }
        return new RegistryHome(runners.get(0), ours);
    }

    private static List<Path> runners(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(RUNNER))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + directory + ": " + e, e);
        }
    }

    private static Path ourClasses() {
        try {
            CodeSource source = Objects.requireNonNull(
                    RegistryHome.class.getProtectionDomain().getCodeSource(), "our own jar");
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find our own jar: " + e.getMessage(), e);
        }
    }
}
