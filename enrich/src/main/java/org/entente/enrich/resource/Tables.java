package org.entente.enrich.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that lie beside a class: a row a line, columns parted by TAB, {@code #} before a remark. */
public final class Tables {

    private Tables() {}

    /**
     * The rows, each with so many columns.
     *
     * @param beside the class in whose package the table lies
     * @param table its file's name without {@code .tsv}
     * @throws IllegalStateException if there is no such table, or a row has more or fewer columns
     */
    public static List<String[]> rows(Class<?> beside, String table, int columns) {
        List<String[]> rows = lines(beside, table).stream()
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

    /** All lines, remarks too; otherwise as {@link #rows}. */
    public static List<String> lines(Class<?> beside, String table) {
        String file = table + ".tsv";
        InputStream resource = beside.getResourceAsStream(file);
        if (resource == null) {
            throw new IllegalStateException(
                    "the table " + file + " is missing beside " + beside.getName() + ": build the enrich module anew");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
