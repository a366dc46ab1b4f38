package org.entente.ingest.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file as it was seen.
 *
 * @param path where it lies now
 */
record SpoolFile(Path path, long size, Instant modified) {

    /** The one that was written first comes first. */
    static final Comparator<SpoolFile> IN_ORDER =
            Comparator.comparing(SpoolFile::modified).thenComparing(SpoolFile::name);

    /** As it is now. */
    static SpoolFile at(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new SpoolFile(
                path, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** Empty if it has gone. */
    static Optional<SpoolFile> ifThere(Path path) throws IOException {
        try {
            return Optional.of(at(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Whether nobody has written to it since. */
    boolean isAsItIs(SpoolFile now) {
        return size == now.size && modified.equals(now.modified);
    }
}
