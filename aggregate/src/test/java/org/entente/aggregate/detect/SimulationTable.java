package org.entente.aggregate.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a simulation found, as a table in {@code target/simulation}; the profile {@code simulate} makes it a long one. */
public final class SimulationTable {

    private final List<String> lines = new ArrayList<>();

    /** How many times as many series as in the build. */
    public static int scale() {
        return Integer.getInteger("simulate.scale", 1);
    }

    public SimulationTable(String... heads) {
        lines.add("| " + String.join(" | ", heads) + " |");
        lines.add("| --- ".repeat(heads.length) + "|");
    }

    public void row(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    public void write(String name) {
        try {
            Path directory = Files.createDirectories(Path.of("target", "simulation"));
            Files.write(directory.resolve(name + ".md"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the table " + name, e);
        }
    }
}
