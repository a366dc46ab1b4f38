package org.entente.ingest.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All files below a directory, depth first, by name; without hidden files and directories, and without following links to
 * directories. Holds the names of one level at a time.
 */
record Directory(Path path) implements Input {

    @Override
    public String name() {
        return path.toString();
    }

    /** The inputs directly in it. */
    Iterator<Input> entries() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (!isHidden(entry) && (isDirectory(entry) || Files.isRegularFile(entry))) {
                    names.add(String.valueOf(entry.getFileName()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names.stream()
                .map(path::resolve)
                .<Input>map(entry -> isDirectory(entry) ? new Directory(entry) : new OnDisk(entry))
                .iterator();
    }

    @Override
    public OptionalLong size() throws IOException {
        Sum sum = new Sum(path);
        Files.walkFileTree(path, sum);
        return OptionalLong.of(sum.bytes);
    }

    private static boolean isDirectory(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isHidden(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith(".");
    }

    /** What cannot be looked at counts nothing here; reading reports it. */
    private static final class Sum extends SimpleFileVisitor<Path> {

        private final Path root;
        private long bytes;

        private Sum(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) && !directory.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(file) && Files.isRegularFile(file)) {
                bytes += Files.size(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) {
            return FileVisitResult.CONTINUE;
        }
    }
}
