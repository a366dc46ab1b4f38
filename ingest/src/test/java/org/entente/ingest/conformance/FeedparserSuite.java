package org.entente.ingest.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.ingest.conformance.Verdict.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The tests of feedparser: a Python expression over what it reads. {@code bozo} is "refused, or mended"; {@code not bozo} is "read, and
 * sound". Comparisons of what we model too are evaluated; a case agrees if one of its comparisons was, and all that were do. HTML is
 * compared as text.
 */
final class FeedparserSuite implements Suite {

    @Override
    public String name() {
        return "feedparser";
    }

    @Override
    public @Nullable Verdict judge(Path file, String relative) throws IOException {
        if (!relative.startsWith("tests/")) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = Suite.ascii(bytes);
        String utf8 = Suite.label(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), "Expect");
        String expected = utf8 == null ? Suite.label(text, "Expect") : utf8;
        if (expected == null) {
            return null;
        }
        String header = Suite.label(text, "Header");
        String contentType =
                header == null || !header.toLowerCase(java.util.Locale.ROOT).startsWith("content-type")
                        ? null
                        : header.substring(header.indexOf(':') + 1).strip();
        Attempt attempt = Attempt.of(bytes, contentType, "http://127.0.0.1:8097/tests/x.xml");
        Agreement agreement = Agreement.NOT_APPLICABLE;
        for (String term : PythonTerms.split(expected)) {
            Boolean holds = new PythonTerms(attempt, bytes, contentType).holds(term);
            if (Boolean.FALSE.equals(holds)) {
                return verdict(
                        relative, attempt.isRead(), false, term + "; " + PythonTerms.found(attempt) + attempt.told());
            } else if (holds != null) {
                agreement = Agreement.AGREES;
            }
        }
        return new Verdict(name(), relative, attempt.isRead(), agreement, "");
    }
}
