package org.entente.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.local.api.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be asked of the API. */
enum Question {
    CO_MENTIONS("co-mentions", "actor", "with", true, Tables.CO_MENTIONS),
    STANCES("stances", "holder", "target", true, Tables.STANCES),
    STANCE_CHANGES("stance-changes", "holder", "target", false, Tables.STANCE_CHANGES),
    CO_MENTION_SURGES("co-mention-surges", "actor", "with", false, Tables.CO_MENTION_SURGES),
    ACTORS("actors", null, null, false, Tables.ACTORS),
    SOURCES("sources", null, null, false, Tables.SOURCES);

    private final String label;
    private final @Nullable String first;
    private final @Nullable String second;
    private final boolean windowed;
    private final Tables table;

    Question(String label, @Nullable String first, @Nullable String second, boolean windowed, Tables table) {
        this.label = label;
        this.first = first;
        this.second = second;
        this.windowed = windowed;
        this.table = table;
    }

    String label() {
        return label;
    }

    String path() {
        return "/v1/" + label;
    }

    /** The API's parameter for the one side of a pair; null if it has none. */
    @Nullable
    String first() {
        return first;
    }

    /** The API's parameter for the other side of a pair; null if it has none. */
    @Nullable
    String second() {
        return second;
    }

    boolean isWindowed() {
        return windowed;
    }

    /** Whether what was found is asked for, with the time it was found and how sure it is. */
    boolean isOfEvents() {
        return this == STANCE_CHANGES || this == CO_MENTION_SURGES;
    }

    /** Whether it can be asked for in more than one order. */
    boolean isOrdered() {
        return isOfEvents() || this == ACTORS;
    }

    /** The answer for people. */
    String table(JsonNode answer) {
        String span = answer.has("asOf")
                ? "\nwindow " + answer.path("window").asText() + ", as of "
                        + answer.path("asOf").asText()
                : "";
        String next = answer.hasNonNull("nextCursor")
                ? "\nmore: --after " + answer.path("nextCursor").asText()
                : "";
        return table.render(answer) + span + next;
    }

    /** Reads the word on the command line. */
    static final class Converter implements ITypeConverter<Question> {

        @Override
        public Question convert(String word) {
            return Arrays.stream(values())
                    .filter(question -> question.label.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' cannot be asked for: allowed are "
                            + Arrays.stream(values()).map(Question::label).collect(Collectors.joining(", "))));
        }
    }
}
