package org.entente.ingest.document;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document can say. Some of it has a name in JSON lines and in the header block of a text file; the rest only wire formats and
 * feeds can say.
 */
public enum Field {
    ID("id", "id"),
    SOURCE("source", "source"),
    DATE("date", "date"),
    TITLE("title", "title"),
    URL("url", "url"),
    TEXT("text", null),
    STATUS("status", "status"),
    EMBARGOED_UNTIL("embargoedUntil", "embargoed-until"),
    LANGUAGE("language", "language"),
    VERSION(null, null),
    VERSION_CREATED(null, null),
    SIGNAL(null, null),
    EDITORIAL_NOTE(null, null);

    private static final Map<String, Field> BY_JSON_NAME = Stream.of(values())
            .filter(field -> field.jsonName != null)
            .collect(Collectors.toUnmodifiableMap(field -> String.valueOf(field.jsonName), Function.identity()));
    private static final Map<String, Field> BY_HEADER_NAME = Stream.of(values())
            .filter(field -> field.headerName != null)
            .collect(Collectors.toUnmodifiableMap(field -> String.valueOf(field.headerName), Function.identity()));

    private final @Nullable String jsonName;
    private final @Nullable String headerName;

    Field(@Nullable String jsonName, @Nullable String headerName) {
        this.jsonName = jsonName;
        this.headerName = headerName;
    }

    /** By its name in JSON lines, null if there is none of that name. */
    public static @Nullable Field ofJson(String name) {
        return BY_JSON_NAME.get(name);
    }

    /** By its name in a header block, in any case; null if there is none of that name. */
    public static @Nullable Field ofHeader(String name) {
        return BY_HEADER_NAME.get(name.toLowerCase(Locale.ROOT));
    }
}
