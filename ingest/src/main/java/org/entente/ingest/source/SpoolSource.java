package org.entente.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import org.entente.ingest.read.Format;
import org.jspecify.annotations.Nullable;

/**
 * A directory in which an agency puts files.
 *
 * @param directory where they appear, as seen from the file that names it
 * @param format of the files; AUTO tells it by name and first bytes
 * @param settle how long a file must be left alone before it is taken for complete
 * @param keepDone how long files that were read are kept; null for ever
 */
public record SpoolSource(
        String id,
        String name,
        @Nullable String language,
        Path directory,
        Format format,
        Duration settle,
        @Nullable Duration keepDone)
        implements Source {}
