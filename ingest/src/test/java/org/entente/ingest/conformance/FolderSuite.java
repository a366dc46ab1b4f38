package org.entente.ingest.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * A suite whose folders say what to expect: what lies in a folder {@code should_fail} is refused; all else is read, which for a document
 * without a story is to be passed over. OPML among feeds is refused as no feed.
 *
 * @param cases what of the suite is a document of the format
 */
record FolderSuite(String name, Format format, Pattern cases) implements Suite {

    private static final Parser PARSER = new Parser(DocumentDefaults.none());

    @Override
    public @Nullable Verdict judge(Path file, String relative) throws IOException {
        if (!cases.matcher(relative).matches()) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean shouldFail = relative.toLowerCase(Locale.ROOT).contains("should_fail");
        try {
            PARSER.parse(new RawDocument("case", 1, format, bytes, bytes.length, null));
            return verdict(relative, true, !shouldFail, "should fail; read");
        } catch (RefusedException e) {
            if (String.valueOf(e.getMessage()).endsWith("cannot be read yet")) {
                return notApplicable(relative, false);
            }
            boolean noFeed = e.reason() == Reason.FORMAT && relative.contains("opml");
            return verdict(relative, false, shouldFail || noFeed, "should pass; refused: " + e.getMessage());
        }
    }
}
