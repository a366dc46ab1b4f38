package org.entente.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.ingest.read.RawDocument.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The documents of all inputs, one after the other. An input that cannot be read, or not to its end, gives one document with a
 * {@link Fault}, and the next input follows. One thread reads; any may ask how far it is.
 */
public final class Documents implements Closeable {

    private final Deque<Iterator<Input>> levels = new ArrayDeque<>();
    private final Format format;
    private final int limit;
    private final OptionalLong totalBytes;
    private final AtomicLong bytesDone = new AtomicLong();
    private @Nullable OpenInput open;
    private String name = "";

    /**
     * @param limit of one document, in bytes
     * @throws IOException if an input's size cannot be asked
     */
    public Documents(List<Input> inputs, Format format, int limit) throws IOException {
        this.levels.push(inputs.iterator());
        this.format = format;
        this.limit = limit;
        this.totalBytes = total(inputs);
    }

    /**
     * The documents in bytes that are held in memory.
     *
     * @param name of what holds them
     * @param limit of one document, in bytes
     * @param transport how they came
     */
    public static List<RawDocument> of(String name, byte[] bytes, Format format, int limit, Transport transport) {
        List<RawDocument> all = new ArrayList<>();
        try (Documents documents = new Documents(List.of(new Input.InMemory(name, bytes)), format, limit)) {
            for (RawDocument next = documents.next(); next != null; next = documents.next()) {
                all.add(next.by(transport));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Of all inputs as they lie on disk; empty where one of them is a stream. */
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /** Of the inputs as they lie on disk, read so far. */
    public long bytesDone() {
        return bytesDone.get();
    }

    /** The next document, null when all are read. */
    public @Nullable RawDocument next() {
        while (open != null || advance()) {
            OpenInput current = open;
            try {
                if (current == null) {
                    Input input = levels.element().next();
                    name = input.name();
                    enter(input);
                    continue;
                }
                RawDocument document = current.next();
                if (document != null) {
                    return document;
                }
                close();
            } catch (IOException e) {
                closeQuietly(e);
                return unreadable(current, e);
            }
        }
        return null;
    }

    /** Goes up to the level that has another input; false if none has. */
    private boolean advance() {
        while (!levels.isEmpty() && !levels.element().hasNext()) {
            levels.pop();
        }
        return !levels.isEmpty();
    }

    private void enter(Input input) throws IOException {
        if (input instanceof Directory directory) {
            levels.push(directory.entries());
        } else if (input instanceof Input.Single single) {
            open = new OpenInput(single, format, limit, bytesDone);
        }
    }

    private RawDocument unreadable(@Nullable OpenInput current, IOException e) {
        long line = current == null ? 1 : current.line();
        Format known = format == Format.AUTO ? Format.TEXT : format;
        String message = "cannot be read on from line " + line + ": " + e;
        return new RawDocument(
                name, line, current == null ? known : current.format(), new byte[0], 0, new Fault(false, message));
    }

    private void closeQuietly(IOException reason) {
        try {
            close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static OptionalLong total(List<Input> inputs) throws IOException {
        long total = 0;
        for (Input input : inputs) {
            OptionalLong size = input.size();
            if (size.isEmpty()) {
                return size;
            }
            total += size.getAsLong();
        }
        return OptionalLong.of(total);
    }

    /** Closes the input that is being read. */
    @Override
    public void close() throws IOException {
        OpenInput current = open;
        open = null;
        if (current != null) {
            current.close();
        }
    }
}
