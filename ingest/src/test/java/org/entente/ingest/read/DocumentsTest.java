package org.entente.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {

    private static final int LIMIT = 1000;

    private final Path directory;

    DocumentsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldReadADirectoryDepthFirstByNameWithoutHiddenFiles() throws IOException {
        write("b.txt", "two");
        write("a/z.txt", "one");
        write("a/.git/x.txt", "hidden");
        write(".hidden.txt", "hidden");
        write("c.jsonl", "{\"n\":1}\n\n  \n{\"n\":2}\n");

        try (Documents documents = documents(directory)) {
            assertThat(read(documents))
                    .containsExactly(
                            "TEXT z.txt:1 one",
                            "TEXT b.txt:1 two",
                            "JSONL c.jsonl:1 {\"n\":1}",
                            "JSONL c.jsonl:4 {\"n\":2}");
            assertThat(documents.totalBytes()).isEqualTo(OptionalLong.of(documents.bytesDone()));
        }
    }

    @Test
    void shouldReadGzipOfSeveralMembersAlsoFromAPipeThatHasNothingReadyBetweenThem() throws IOException {
        byte[] first = gzip("{\"n\":1}\n");
        byte[] both = Arrays.copyOf(first, first.length * 2);
        System.arraycopy(gzip("{\"n\":2}\n"), 0, both, first.length, first.length);
        InputStream pipe = new ByteArrayInputStream(both) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                // Never over the border between the two.
                return super.read(target, offset, Math.min(length, pos < first.length ? first.length - pos : length));
            }
        };

        assertThat(read(new Documents(List.of(Input.of(pipe)), Format.AUTO, LIMIT)))
                .containsExactly("JSONL -:1 {\"n\":1}", "JSONL -:2 {\"n\":2}");
    }

    @Test
    void shouldReportGzipThatBreaksOffAndGoOnWithTheNextFile() throws IOException {
        byte[] whole = gzip("{\"n\":1}\n" + "x".repeat(900).replaceAll("(.)", "$1{}"));
        Files.write(directory.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));
        write("b.txt", "fine");

        List<RawDocument> documents = all(documents(directory));

        RawDocument broken = documents.get(documents.size() - 2);
        RawDocument.Fault fault = Objects.requireNonNull(broken.fault());
        assertThat(fault.tooLong()).isFalse();
        assertThat(fault.message()).contains("cannot be read on from line 2");
        assertThat(documents.get(documents.size() - 1).file()).endsWith("b.txt");
    }

    @Test
    void shouldReportWhatFollowsGzipDataAndIsNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip("{\"n\":1}\n"));
        bytes.write("{\"n\":2}, which nobody compressed".getBytes(StandardCharsets.UTF_8));
        Files.write(directory.resolve("a.jsonl.gz"), bytes.toByteArray());

        List<RawDocument> documents = all(documents(directory));

        assertThat(documents).hasSize(2);
        assertThat(Objects.requireNonNull(documents.get(1).fault()).message()).contains("is not gzip");
    }

    @Test
    void shouldNotLoadADocumentThatIsTooLong() throws IOException {
        write("a.txt", "x".repeat(5000));
        write("b.jsonl", "y".repeat(LIMIT) + "\n" + "z".repeat(LIMIT + 1) + "\n");

        List<RawDocument> documents = all(documents(directory));

        assertThat(documents).extracting(document -> document.bytes().length).containsExactly(LIMIT, LIMIT, LIMIT);
        assertThat(documents).extracting(RawDocument::length).containsExactly(5000L, 1000L, 1001L);
        assertThat(documents).extracting(document -> document.fault() != null).containsExactly(true, false, true);
        assertThat(Objects.requireNonNull(documents.get(0).fault()).message())
                .isEqualTo("the file has 5000 bytes, allowed are 1000 (ingest.max-document-bytes)");
    }

    @Test
    void shouldSeeTheFormatByTheFirstCharacterWhereTheNameSaysNothing() throws IOException {
        write("1", "\uFEFF \n {\"n\":1}");
        write("2", "Talks go on.");
        write("3.txt", "{ is how it begins");

        assertThat(read(documents(directory)))
                .containsExactly("JSONL 1:2  {\"n\":1}", "TEXT 2:1 Talks go on.", "TEXT 3.txt:1 { is how it begins");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldReadANamedPipe() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write("{\"n\":1}\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        assertThat(read(documents(pipe))).containsExactly("JSONL pipe:1 {\"n\":1}");
        writer.join();
    }

    @Test
    void shouldNameAPathWhereNothingIs() {
        Path nowhere = directory.resolve("nowhere");

        assertThatThrownBy(() -> Input.of(List.of(nowhere), InputStream.nullInputStream()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(nowhere.toString());
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private static Documents documents(Path path) throws IOException {
        return new Documents(Input.of(List.of(path), InputStream.nullInputStream()), Format.AUTO, LIMIT);
    }

    private static List<String> read(Documents documents) {
        return all(documents).stream()
                .map(document ->
                        document.format() + " " + Path.of(document.file()).getFileName() + ":" + document.line() + " "
                                + new String(document.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<RawDocument> all(Documents documents) {
        List<RawDocument> all = new ArrayList<>();
        for (RawDocument document = documents.next(); document != null; document = documents.next()) {
            all.add(document);
        }
        return all;
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
