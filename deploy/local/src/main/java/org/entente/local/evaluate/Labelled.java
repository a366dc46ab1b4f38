package org.entente.local.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The lines of a labelled file. */
final class Labelled {

    private Labelled() {}

    /** @throws IllegalStateException if the file cannot be read as UTF-8 text */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(file + " is no UTF-8 text", e);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is wrong with a line, counted from 1. */
    static IllegalStateException wrong(Path file, int line, String what) {
        return new IllegalStateException(file + ":" + line + ": " + what);
    }
}
