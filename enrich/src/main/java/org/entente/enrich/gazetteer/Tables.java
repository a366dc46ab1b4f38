package org.entente.enrich.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables beside this class: tab-separated, '#' before a comment. */
final class Tables {

    private Tables() {}

    /** The rows, each with so many columns. */
    static List<String[]> rows(String table, int columns) {
        List<String[]> rows = lines(table).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
        for (String[] row : rows) {
            if (row.length != columns) {
                throw new IllegalStateException(table + ".tsv: a row has " + row.length + " columns, not " + columns
                        + ": " + String.join("\t", row));
            }
        }
        return rows;
    }

    /** All lines, comments too. */
    static List<String> lines(String table) {
        String resource = table + ".tsv";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
