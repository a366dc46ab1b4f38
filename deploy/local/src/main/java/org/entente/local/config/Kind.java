package org.entente.local.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What a value must look like. */
enum Kind {
    TEXT("a text that is not empty"),
    NUMBER("a whole number"),
    DECIMAL("a number such as 0.25"),
    DURATION("an ISO 8601 duration, such as PT10M or P1D"),
    TEXTS("a list of texts, in YAML as [a, b], elsewhere with commas between"),
    DURATIONS("a list of ISO 8601 durations, such as [PT1H, P1D], elsewhere with commas between");

    private final String allowed;

    Kind(String allowed) {
        this.allowed = allowed;
    }

    String allowed() {
        return allowed;
    }

    boolean isList() {
        return this == TEXTS || this == DURATIONS;
    }

    boolean fits(List<String> values) {
        if (!isList() && values.size() != 1) {
            return false;
        }
        return values.stream().allMatch(this::fits);
    }

    private boolean fits(String value) {
        return switch (this) {
            case TEXT, TEXTS -> !value.isBlank();
            case NUMBER -> value.matches("-?\\d{1,9}");
            case DECIMAL -> value.matches("-?\\d{1,9}(\\.\\d{1,9})?");
            case DURATION, DURATIONS -> isDuration(value);
        };
    }

    private static boolean isDuration(String value) {
        try {
            Duration.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
