package org.entente.aggregate.alert;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of changes and surges.
 *
 * @param file the YAML file of receivers, as {@link AlertFile} reads it; null for nobody
 */
public record AlertSettings(@Nullable Path file) {

    /** Nobody is told. */
    public static AlertSettings none() {
        return new AlertSettings(null);
    }
}
