package org.entente.ingest.conformance;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.feed.FeedItem;
import org.entente.ingest.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The part of Python in which feedparser's tests say what they want. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PythonTerms(Attempt attempt, byte[] bytes, @Nullable String contentType) {

    private static final Pattern COMPARISON = Pattern.compile("([\\w.\\[\\]']+)\\s*==\\s*(.+)", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")", Pattern.DOTALL);
    private static final Pattern TUPLE = Pattern.compile("\\((\\d+(?:, *-?\\d+){5,8})\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", Pattern.DOTALL);

    /** The terms between {@code and}, as far as it stands outside of quotes. */
    static List<String> split(String expression) {
        List<String> terms = new ArrayList<>();
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (expression.startsWith(" and ", i)) {
                terms.add(expression.substring(begin, i).strip());
                begin = i + 5;
            }
        }
        terms.add(expression.substring(begin).strip());
        return terms;
    }

    /** Whether the term holds; null for one about what we do not model. */
    @Nullable
    Boolean holds(String term) {
        if (term.equals("bozo")) {
            return !attempt.isSound();
        } else if (term.equals("not bozo")) {
            return attempt.isSound();
        }
        Matcher comparison = COMPARISON.matcher(term);
        if (!comparison.matches()) {
            return null;
        }
        String path = comparison.group(1).replace("['", ".").replace("']", "");
        String wanted = comparison.group(2).strip();
        Feed feed = attempt.feed();
        if (feed == null) {
            return path.matches("(feed|entries).*") ? Boolean.FALSE : null;
        }
        return path.startsWith("entries[") ? item(feed, path, wanted) : feed(feed, path, wanted);
    }

    private @Nullable Boolean feed(Feed feed, String path, String wanted) {
        String literal = literal(wanted);
        if (literal == null) {
            return null;
        }
        return switch (path) {
            case "feed.title", "feed.title_detail.value" -> Sameness.text(literal, feed.title());
            case "feed.link" -> Sameness.address(literal, feed.home());
            case "feed.language" -> literal.equalsIgnoreCase(String.valueOf(feed.language()));
            case "encoding" -> sameCharset(literal);
            default -> null;
        };
    }

    private boolean sameCharset(String wanted) {
        Charset ours = XmlText.of(bytes, contentType).charset();
        return Charset.isSupported(wanted) && Charset.forName(wanted).equals(ours);
    }

    private static @Nullable Boolean item(Feed feed, String path, String wanted) {
        int index = Integer.parseInt(path.substring(8, path.indexOf(']')));
        String field = path.substring(path.indexOf(']') + 1);
        if (!field.startsWith(".")) {
            return null;
        }
        FeedItem item = index < feed.items().size() ? feed.items().get(index) : null;
        if (item == null && !feed.refused().isEmpty()) {
            return null;
        }
        Instant instant = field.endsWith("_parsed") && !field.contains("expired") ? instant(wanted) : null;
        if (instant != null) {
            return item != null
                    && Stream.of(item.date(), item.updated()).anyMatch(words -> Sameness.instant(instant, words));
        }
        String literal = literal(wanted);
        if (literal == null) {
            return null;
        }
        return switch (field) {
            case ".title", ".title_detail.value" -> Sameness.text(literal, item == null ? null : item.title());
            case ".link", ".links[0].href" ->
                field.equals(".link") ? Sameness.address(literal, item == null ? null : item.link()) : null;
            case ".id", ".guid" -> Sameness.address(literal, item == null ? null : item.guid());
            case ".description", ".summary", ".summary_detail.value", ".content[0].value" ->
                Sameness.text(literal, item == null ? null : item.text());
            case ".source.title" -> Sameness.text(literal, item == null ? null : item.source());
            default -> null;
        };
    }

    static String found(Attempt attempt) {
        return attempt.feed() == null
                ? ""
                : attempt.feed().items().isEmpty()
                        ? "title '" + attempt.feed().title() + "'; "
                        : attempt.feed().items().get(0) + "; ";
    }

    private static @Nullable Instant instant(String tuple) {
        Matcher parts = TUPLE.matcher(tuple);
        if (!parts.matches()) {
            return null;
        }
        int[] n = Arrays.stream(parts.group(1).split(", *"))
                .mapToInt(Integer::parseInt)
                .toArray();
        try {
            return LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String literal(String wanted) {
        Matcher literal = LITERAL.matcher(wanted);
        if (!literal.matches()) {
            return null;
        }
        String escaped = literal.group(1) == null ? literal.group(2) : literal.group(1);
        return ESCAPE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'u', 'x' ->
                escape.length() > 1 ? Character.toString(Integer.parseInt(escape.substring(1), 16)) : escape;
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            default -> escape;
        };
    }
}
