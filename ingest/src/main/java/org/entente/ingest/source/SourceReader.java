package org.entente.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.WebUri;
import org.entente.ingest.push.PushClient;
import org.entente.ingest.read.Format;
import org.entente.ingest.source.PushSource.Proof;
import org.jspecify.annotations.Nullable;

/** Reads one source, with the defaults for what it does not say. */
final class SourceReader {

    static final Set<String> DEFAULTS = Set.of("interval", "full-text", "websub", "language", "limits", "headers");

    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "feed",
            "spool",
            "push",
            "interval",
            "full-text",
            "websub",
            "language",
            "limits",
            "headers",
            "format",
            "settle",
            "keep-done");
    private static final Set<String> FEEDS_ONLY = Set.of("interval", "full-text", "websub", "limits", "headers");
    private static final Set<String> SPOOLS_ONLY = Set.of("format", "settle", "keep-done");
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 256;

    private final Section defaults;
    private final Secrets secrets;

    SourceReader(Section defaults, Secrets secrets) {
        this.defaults = defaults;
        this.secrets = secrets;
    }

    Source source(String file, int position, JsonNode node) {
        String id = node.path("id").asText("");
        String where = file + ": source " + (id.isBlank() ? "number " + position : id);
        Section section = new Section(where, node, KNOWN, defaults);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw section.wrong("id is '" + id
                    + "': allowed are 1 to 64 lower-case letters, digits and hyphens, the first no hyphen");
        }
        String name = section.text("name", id);
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw section.wrong("name has " + name.length() + " characters: allowed are 1 to " + LONGEST_NAME
                    + ", none of them a control");
        }
        List<String> kinds =
                Stream.of("feed", "spool", "push").filter(section::has).toList();
        if (kinds.size() != 1) {
            throw section.wrong(
                    "it must have one of feed, spool and push, but has " + (kinds.isEmpty() ? "none" : kinds));
        }
        refuseOthers(section, "feed", FEEDS_ONLY);
        refuseOthers(section, "spool", SPOOLS_ONLY);
        try {
            return switch (kinds.get(0)) {
                case "feed" -> feed(id, name, section);
                case "spool" -> spool(id, name, section);
                default -> push(id, name, section);
            };
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(where) ? e : section.wrong(message);
        }
    }

    private static void refuseOthers(Section section, String kind, Set<String> keys) {
        if (!section.has(kind)) {
            keys.stream().filter(section::has).sorted().findFirst().ifPresent(key -> {
                throw section.wrong(key + " is for a " + kind + " only");
            });
        }
    }

    private static SpoolSource spool(String id, String name, Section section) {
        String format = section.text("format", Format.AUTO.label());
        Format known = Arrays.stream(Format.values())
                .filter(each -> each.label().equals(format))
                .findFirst()
                .orElseThrow(() -> section.wrong("format is '" + format + "': allowed are "
                        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "))));
        Duration keepDone = section.has("keep-done") ? section.duration("keep-done", Duration.ZERO) : null;
        return new SpoolSource(
                id, name, language(section), directory(section), known, section.duration("settle", SETTLE), keepDone);
    }

    private FeedSource feed(String id, String name, Section section) {
        Section interval = section.section("interval", "floor", "ceiling");
        Duration floor = interval.duration("floor", FeedSource.FLOOR);
        Duration ceiling =
                interval.duration("ceiling", floor.compareTo(FeedSource.CEILING) > 0 ? floor : FeedSource.CEILING);
        return new FeedSource(
                id,
                name,
                language(section),
                url(section),
                floor,
                ceiling,
                section.flag("full-text", false),
                section.word("websub", "auto", "off").equals("auto"),
                limits(section),
                headers(section));
    }

    private static URI url(Section section) {
        try {
            return WebUri.of(section.text("feed", ""), null);
        } catch (IllegalArgumentException e) {
            throw section.wrong("feed is an address that cannot be fetched: " + e.getMessage());
        }
    }

    private static Path directory(Section section) {
        String directory = section.text("spool", "");
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            throw section.wrong("spool is '" + directory + "', which can be no directory");
        }
    }

    private static @Nullable String language(Section section) {
        String tag = section.text("language");
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw section.wrong("language is '" + tag + "': allowed is a BCP 47 tag such as en");
        }
    }

    private static Limits limits(Section section) {
        Section limits = section.section(
                "limits", "connect-timeout", "idle-timeout", "deadline", "max-body-bytes", "max-decoded-bytes");
        Limits usual = Limits.defaults();
        return new Limits(
                limits.duration("connect-timeout", usual.connect()),
                limits.duration("idle-timeout", usual.idle()),
                limits.duration("deadline", usual.whole()),
                limits.number("max-body-bytes", usual.bodyBytes()),
                limits.number("max-decoded-bytes", usual.decodedBytes()));
    }

    private Map<String, String> headers(Section section) {
        Map<String, String> headers = new HashMap<>();
        section.section("headers").sections(Set.of("env", "file")).forEach((name, from) -> {
            if (!name.matches("[A-Za-z0-9-]{1,64}")) {
                throw from.wrong("the name of a header has letters, digits and hyphens");
            }
            if (from.has("env") == from.has("file")) {
                throw from.wrong("it must have one of env and file, which say where the value is");
            }
            String value = secrets.read(from, from.has("file") ? "file" : "env", from.has("file"));
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                throw from.wrong("the value has a control character");
            }
            headers.put(name, value);
        });
        return headers;
    }

    private PushSource push(String id, String name, Section section) {
        Section push = section.section(
                "push", "token-file", "token-env", "hmac-secret-file", "hmac-secret-env", "requests-per-minute");
        List<String> ways = Stream.of("token-file", "token-env", "hmac-secret-file", "hmac-secret-env")
                .filter(push::has)
                .toList();
        if (ways.size() != 1) {
            throw push.wrong("it must have one of token-file, token-env, hmac-secret-file and hmac-secret-env");
        }
        String way = ways.get(0);
        String secret = secrets.read(push, way, way.endsWith("-file"));
        Proof proof = way.startsWith("token") ? Proof.TOKEN : Proof.HMAC;
        return new PushSource(
                id,
                name,
                language(section),
                proof,
                push.number("requests-per-minute", PushClient.USUAL_REQUESTS_PER_MINUTE),
                secret);
    }
}
