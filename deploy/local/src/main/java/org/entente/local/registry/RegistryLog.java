package org.entente.local.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the registry's process says, of this start and the one before. */
record RegistryLog(Path file) {

    private static final int LAST_LINES = 8;

    /** Keeps the log of the start before under another name. */
    void rotate() throws IOException {
        if (Files.exists(file)) {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines, without stack frames. */
    String lastLines() {
        try {
            // The log of a start is short, and bytes that are no UTF-8 must not hide it.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t..."))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }
}
