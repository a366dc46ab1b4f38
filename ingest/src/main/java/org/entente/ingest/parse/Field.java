package org.entente.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document can say, by its name in JSON and in the header block of a text file. */
enum Field {
    ID("id", "id"),
    SOURCE("source", "source"),
    DATE("date", "date"),
    TITLE("title", "title"),
    URL("url", "url"),
    TEXT("text", null),
    STATUS("status", "status"),
    EMBARGOED_UNTIL("embargoedUntil", "embargoed-until"),
    LANGUAGE("language", "language");

    private static final Map<String, Field> BY_JSON_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::jsonName, Function.identity()));
    private static final Map<String, Field> BY_HEADER_NAME = Stream.of(values())
            .filter(field -> field.headerName != null)
            .collect(Collectors.toUnmodifiableMap(field -> String.valueOf(field.headerName), Function.identity()));

    private final String jsonName;
    private final @Nullable String headerName;

    Field(String jsonName, @Nullable String headerName) {
        this.jsonName = jsonName;
        this.headerName = headerName;
    }

    String jsonName() {
        return jsonName;
    }

    static @Nullable Field ofJson(String name) {
        return BY_JSON_NAME.get(name);
    }

    /** In any case. */
    static @Nullable Field ofHeader(String name) {
        return BY_HEADER_NAME.get(name.toLowerCase(Locale.ROOT));
    }
}
