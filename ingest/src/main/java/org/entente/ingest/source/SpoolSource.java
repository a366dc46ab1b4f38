package org.entente.ingest.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory in which an agency puts files.
 *
 * @param directory where they appear
 */
public record SpoolSource(String id, String name, @Nullable String language, Path directory) implements Source {}
