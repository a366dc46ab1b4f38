package org.entente.ingest.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.conformance.Verdict.Agreement;
import org.jspecify.annotations.Nullable;

/** One suite: where its cases lie, and what its markings mean for us. */
interface Suite {

    String name();

    /** Null where the file is no case. */
    @Nullable
    Verdict judge(Path file, String relative) throws IOException;

    /** All cases below a directory, in the order of their names. */
    default List<Verdict> run(Path root) throws IOException {
        Path directory = root.resolve(name());
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            Stream.Builder<Verdict> verdicts = Stream.builder();
            for (Path file : sorted) {
                Verdict verdict = judge(file, directory.relativize(file).toString());
                if (verdict != null) {
                    verdicts.add(verdict);
                }
            }
            return verdicts.build().toList();
        }
    }

    default Verdict verdict(String file, boolean read, boolean agrees, String detail) {
        return new Verdict(name(), file, read, agrees ? Agreement.AGREES : Agreement.DISAGREES, agrees ? "" : detail);
    }

    default Verdict notApplicable(String file, boolean read) {
        return new Verdict(name(), file, read, Agreement.NOT_APPLICABLE, "");
    }

    /** The document's characters, whatever its charset, as far as its comment at the top goes. */
    static String ascii(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.startsWith("Lo\u00A7\u0094") ? new String(bytes, java.nio.charset.Charset.forName("IBM037")) : text;
    }

    /** What follows a label in the comment at the top; null where it is not there. */
    static @Nullable String label(String document, String label) {
        var found = Pattern.compile("^\\s*" + label + ":[ \\t]*(.*?)\\s*(?:-->.*)?$", Pattern.MULTILINE)
                .matcher(document);
        return found.find() ? found.group(1) : null;
    }
}
