package org.entente.ingest.spool;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory and the folders in it: {@code .working/} for files that are taken and not yet put away, {@code done/} with a folder for
 * each day, {@code refused/}. All moves are renames within one file system. Links are left where they are, as they may lead anywhere.
 */
final class SpoolDirectory {

    static final String REASON = ".reason.json";
    private static final String WORKING = ".working";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final Path directory;
    private final List<PathMatcher> open;

    SpoolDirectory(Path directory, List<String> open) {
        this.directory = directory;
        this.open = open.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    /** Files that lie there and do not say by their name that they are being written. */
    List<SpoolFile> present() throws IOException {
        return files(directory).stream().filter(file -> !isOpen(file)).toList();
    }

    /** Files that were taken, by this run or one before. */
    List<SpoolFile> taken() throws IOException {
        return files(directory.resolve(WORKING)).stream()
                .sorted(SpoolFile.IN_ORDER)
                .toList();
    }

    private boolean isOpen(SpoolFile file) {
        Path name = Path.of(file.name());
        return file.name().startsWith(".") || open.stream().anyMatch(each -> each.matches(name));
    }

    private static List<SpoolFile> files(Path folder) throws IOException {
        List<SpoolFile> files = new ArrayList<>();
        try {
            for (Path entry : entries(folder)) {
                // Not there any more: renamed or taken away meanwhile.
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    SpoolFile.ifThere(entry).ifPresent(files::add);
                }
            }
        } catch (NoSuchFileException e) {
            if (!folder.endsWith(WORKING)) {
                throw e;
            }
        }
        return files;
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    /** The name by which others know a file, wherever it lies now. */
    String delivered(SpoolFile file) {
        return directory.resolve(file.name()).toString();
    }

    /** Out of the reach of who writes a new file of the same name. */
    SpoolFile take(SpoolFile file) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(WORKING));
        return new SpoolFile(Files.move(file.path(), folder.resolve(file.name())), file.size(), file.modified());
    }

    /** Back to where it came from, since it has changed. */
    void putBack(SpoolFile file) throws IOException {
        Files.move(file.path(), free(directory, file.name()));
    }

    /** @param day in which it was done */
    void done(SpoolFile file, LocalDate day) throws IOException {
        putAway(file, directory.resolve(DONE).resolve(day.toString()));
    }

    /** With a reason beside it, though some of it was taken. */
    void done(SpoolFile file, LocalDate day, JsonNode reason) throws IOException {
        putAway(file, directory.resolve(DONE).resolve(day.toString()), reason);
    }

    void refused(SpoolFile file, JsonNode reason) throws IOException {
        putAway(file, directory.resolve(REFUSED), reason);
    }

    private static void putAway(SpoolFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.move(file.path(), free(folder, file.name()));
    }

    private static void putAway(SpoolFile file, Path folder, JsonNode reason) throws IOException {
        Files.createDirectories(folder);
        Path target = free(folder, file.name());
        // The reason first: a file that is put away without one would never get it.
        Path written =
                Files.writeString(folder.resolve("." + target.getFileName() + REASON), reason.toPrettyString() + "\n");
        Files.move(written, folder.resolve(target.getFileName() + REASON), StandardCopyOption.REPLACE_EXISTING);
        Files.move(file.path(), target);
    }

    /** The name, or the name with the first number that is free: {@code story.1.xml}. */
    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name);
        int dot = name.indexOf('.', 1);
        for (int i = 1; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
            path = folder.resolve(dot < 0 ? name + "." + i : name.substring(0, dot) + "." + i + name.substring(dot));
        }
        return path;
    }

    /** Deletes what was done before the day. */
    void prune(LocalDate before) throws IOException {
        Path done = directory.resolve(DONE);
        if (!Files.isDirectory(done)) {
            return;
        }
        for (Path day : entries(done)) {
            if (isBefore(day, before)) {
                for (Path file : entries(day)) {
                    Files.delete(file);
                }
                Files.delete(day);
            }
        }
    }

    private static boolean isBefore(Path day, LocalDate before) {
        try {
            return LocalDate.parse(String.valueOf(day.getFileName())).isBefore(before);
        } catch (DateTimeParseException e) {
            return false; // not made by us
        }
    }
}
