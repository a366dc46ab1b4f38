package org.entente.aggregate.http;

import java.time.Duration;
import java.time.Instant;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.Span;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.jspecify.annotations.Nullable;

/** The parameters of a request as the views take them, read strictly: a bad one is a {@link ProblemException}. */
record Parameters(Request request) {

    static final int MOST = 100_000;
    private static final int USUAL = 50;

    /** An actor's id; null if absent. */
    @Nullable
    String actor(String name) {
        String value = request.text(name);
        if (value != null && !ActorIds.isActor(value)) {
            throw Request.bad(
                    name, name + " " + value + " is no actor id: it looks like country/PRK or person/kim-jong-un");
        }
        return value;
    }

    /** An actor's id, or {@code author}; null if absent. */
    @Nullable
    String holder(String name) {
        String value = request.text(name);
        return "author".equals(value) ? value : actor(name);
    }

    /** A number from 1 to {@value #MOST}; {@value #USUAL} if absent. */
    int limit() {
        return limit(MOST);
    }

    /** A number from 1 to {@code most}; {@value #USUAL} if absent. */
    int limit(int most) {
        String value = request.text("limit");
        if (value == null) {
            return USUAL;
        }
        int limit;
        try {
            limit = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            limit = 0;
        }
        if (limit < 1 || limit > most) {
            throw Request.bad("limit", "limit " + value + " is not a number from 1 to " + most);
        }
        return limit;
    }

    /** A number that is not negative; 0 if absent. */
    double decimal(String name) {
        String value = request.text(name);
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,9}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?")) {
            throw Request.bad(name, name + " " + value + " is no number such as 0.5");
        }
        return Double.parseDouble(value);
    }

    /** Whether it is the one word, which it is if absent, and not the other one. */
    boolean isFirst(String name, String first, String second) {
        String value = request.text(name);
        if (value != null && !value.equals(first) && !value.equals(second)) {
            throw Request.bad(name, name + " " + value + " is neither " + first + " nor " + second);
        }
        return !second.equals(value);
    }

    /** The {@code nextCursor} of an earlier answer; null for the first page. */
    @Nullable
    Cursor after() {
        String value = request.text("after");
        if (value == null) {
            return null;
        }
        return Cursor.parse(value)
                .orElseThrow(() -> Request.bad("after", "after " + value + " is no nextCursor of an earlier answer"));
    }

    /** The {@code window} and {@code as-of} parameters. */
    Span span() {
        String window = request.text("window");
        Instant asOf = instant("as-of");
        return new Span(window == null || "ALL".equals(window) ? null : hours("window", "ALL"), asOf);
    }

    /** A positive duration of whole hours. */
    Duration hours(String name, String usual) {
        String value = request.text(name);
        return Times.hours(value == null ? usual : value)
                .orElseThrow(() -> Request.bad(
                        name,
                        name + " " + value + " is not a whole number of hours in ISO 8601, such as PT1H, P1D or P30D"));
    }

    /** An instant; null if absent. */
    @Nullable
    Instant instant(String name) {
        String value = request.text(name);
        if (value == null) {
            return null;
        }
        return Times.instant(value)
                .orElseThrow(() -> Request.bad(
                        name,
                        name + " " + value + " is no instant in ISO 8601, such as 2026-06-09T12:00:00Z or 2026-06-09"));
    }
}
