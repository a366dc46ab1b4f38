package org.entente.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads secrets from where the sources file says that they are: it never holds any itself. */
record Secrets(Map<String, String> environment, Path directory) {

    /**
     * The secret, without space around it.
     *
     * @param key which names the file, relative to the sources file, or the variable
     */
    String read(Section section, String key, boolean isFile) {
        String from = section.text(key, "");
        String secret = isFile ? inFile(section, key, from) : environment.getOrDefault(from, "");
        if (secret.isBlank()) {
            throw section.wrong(key + " is '" + from + "': there is no such " + (isFile ? "file" : "variable")
                    + ", or it is empty");
        }
        return secret.strip();
    }

    private String inFile(Section section, String key, String from) {
        Path file = directory.resolve(from);
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw section.wrong(key + " is '" + from + "', which cannot be read");
        }
    }
}
