package org.entente.ingest.spool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.ingest.read.Format;
import org.jspecify.annotations.Nullable;

/**
 * A directory in which files appear.
 *
 * @param directory that others write to; its subfolders are not looked into
 * @param source of documents that name none; also its name in metrics
 * @param format of its files; AUTO tells it by name and first bytes
 * @param interval how often it is looked at
 * @param settle how long a file must be left alone before it is taken for complete
 * @param open names of files that are still being written, as globs; hidden files are such in any case
 * @param maxFileBytes a longer file is refused, as it lies there and when it is unpacked
 * @param keepDone how long files stay in {@code done/}; null for ever
 * @param language BCP 47 tag of documents that name none; null for none
 */
public record SpoolSettings(
        Path directory,
        String source,
        Format format,
        Duration interval,
        Duration settle,
        List<String> open,
        int maxFileBytes,
        @Nullable Duration keepDone,
        @Nullable String language) {

    /** Names that are usual for files that are being written. */
    public static final List<String> USUAL_OPEN = List.of("*.tmp", "*.part", "*.filepart", ".in.*");

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LARGEST_FILE = 256 * 1024 * 1024;

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public SpoolSettings {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "spool is '" + directory + "': allowed is a directory that is there, which is never made by us");
        }
        if (source.isBlank() || source.length() > 256) {
            throw new IllegalArgumentException("source of the spool " + directory + " is '" + source
                    + "': allowed is a name of up to 256 characters");
        }
        require("interval", directory, interval, Duration.ofMillis(10));
        require("settle", directory, settle, Duration.ZERO);
        if (maxFileBytes < 1024 || maxFileBytes > LARGEST_FILE) {
            throw new IllegalArgumentException("max-file-bytes of the spool " + directory + " is " + maxFileBytes
                    + ": allowed is 1024 to " + LARGEST_FILE);
        }
        if (keepDone != null && keepDone.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "keep-done of the spool " + directory + " is " + keepDone + ": allowed is P1D or more");
        }
        open = List.copyOf(open);
    }

    private static void require(String key, Path directory, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    key + " of the spool " + directory + " is " + value + ": allowed is " + least + " to " + LONGEST);
        }
    }

    /** A directory at which nothing is out of the ordinary. */
    public static SpoolSettings of(Path directory, String source) {
        return new SpoolSettings(
                directory,
                source,
                Format.AUTO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                USUAL_OPEN,
                32 * 1024 * 1024,
                null,
                null);
    }
}
