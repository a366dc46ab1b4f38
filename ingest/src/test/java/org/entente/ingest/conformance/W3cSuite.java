package org.entente.ingest.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.document.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The feed validator of the W3C. Its markings are a validator's verdicts; what they mean for a reader:
 *
 * <ul>
 *   <li>a document whose root is no feed's (KML, OPML, OpenSearch, ...): refused as no feed, or as XML that is not well-formed;
 *   <li>a document that cannot be well-formed ({@code SAXError}, {@code BadCharacters}, ...): refused, or read with what was mended;
 *   <li>{@code !X} and {@code Valid...}: read without mending, every date of its items understood;
 *   <li>a date's fault: read, and never taken for now;
 *   <li>any other fault: not applicable, a reader does not judge it; but the document must be read.
 * </ul>
 */
final class W3cSuite implements Suite {

    private static final Set<String> NOT_WELL_FORMED =
            Set.of("SAXError", "BadCharacters", "UnicodeError", "UndeclaredPrefix", "BadXmlVersion", "NotUTF8");
    private static final Pattern ROOT = Pattern.compile(
            "^(?:\\s|\u00EF\u00BB\u00BF|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?]\\s*)?>)*<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.DOTALL);
    private static final Set<String> FEEDS = Set.of("rss", "feed", "RDF", "Channel", "channel", "entry");

    @Override
    public String name() {
        return "w3c-feedvalidator";
    }

    @Override
    public @Nullable Verdict judge(Path file, String relative) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = Suite.ascii(bytes);
        String said = Suite.label(text, "Expect");
        if (said == null) {
            return null;
        }
        String expected = said.replaceFirst("[{ ].*", "");
        Attempt attempt = Attempt.of(bytes, null, null);
        Matcher root = ROOT.matcher(text);
        boolean read = attempt.isRead();
        if (root.find() && !FEEDS.contains(root.group(1))) {
            boolean asNoFeed = attempt.refusal() != null
                    && (attempt.refusal().reason() == Reason.FORMAT
                            || attempt.refusal().reason() == Reason.XML);
            return verdict(relative, read, asNoFeed, "<" + root.group(1) + "> is no feed; " + attempt.told());
        } else if (NOT_WELL_FORMED.contains(expected)) {
            return verdict(relative, read, !attempt.isSound(), expected + "; " + attempt.told());
        } else if (expected.startsWith("!") || expected.startsWith("Valid")) {
            String date = attempt.notUnderstood();
            String detail = expected + "; " + attempt.told() + (date == null ? "" : ", but not the date " + date);
            return verdict(relative, read, attempt.isSound() && date == null, detail);
        } else if (expected.contains("Date")) {
            return verdict(relative, read, read && !attempt.takesDatesForNow(), expected + "; " + attempt.told());
        }
        return read ? notApplicable(relative, true) : verdict(relative, false, false, expected + "; " + attempt.told());
    }
}
