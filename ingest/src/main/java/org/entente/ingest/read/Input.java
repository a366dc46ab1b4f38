package org.entente.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Something to read documents from. */
public sealed interface Input permits Input.Single, Directory {

    /** As the user named it. */
    String name();

    /** In bytes as it lies on disk, empty where it cannot be known. */
    OptionalLong size() throws IOException;

    /** A stream that is already open, such as standard input. It is closed when read. */
    static Input of(InputStream stream) {
        return new Stdin(stream);
    }

    /**
     * What the paths name: a directory stands for all files below it, in the order of their names, save hidden ones; {@code -}
     * stands for standard input.
     *
     * @throws NoSuchFileException for a path where nothing is
     */
    static List<Input> of(List<Path> paths, InputStream stdin) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().equals(RawDocument.STDIN)) {
                inputs.add(new Stdin(stdin));
            } else if (Files.isDirectory(path)) {
                inputs.add(new Directory(path));
            } else if (Files.exists(path)) {
                inputs.add(new OnDisk(path));
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return inputs;
    }

    /** An input that is one stream of bytes. */
    sealed interface Single extends Input {
        /** Opens it; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Standard input, or what stands for it. */
    record Stdin(InputStream stream) implements Single {
        @Override
        public String name() {
            return RawDocument.STDIN;
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public InputStream open() {
            return stream;
        }
    }

    /** Bytes that are held in memory. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record InMemory(String name, byte[] bytes) implements Single {
        @Override
        public OptionalLong size() {
            return OptionalLong.of(bytes.length);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** A file, or a pipe with a name. */
    record OnDisk(Path path) implements Single {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public OptionalLong size() throws IOException {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        }

        @Override
        public InputStream open() throws IOException {
            // The channel behind newInputStream seeks, which a pipe cannot.
            return Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile());
        }
    }
}
