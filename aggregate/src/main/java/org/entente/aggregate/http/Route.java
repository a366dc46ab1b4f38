package org.entente.aggregate.http;

import java.util.Set;

/**
 * One resource of the API.
 *
 * @param path the path as Javalin matches it
 * @param documented the path as {@code openapi.json} writes it
 * @param parameters the query parameters it takes; any other is refused
 * @param answer what it answers
 */
record Route(String path, String documented, Set<String> parameters, Answer answer) {

    static Route of(String path, Set<String> parameters, Answer answer) {
        return new Route(path, path, parameters, answer);
    }

    /** Answers one request that holds none but the known parameters. */
    @FunctionalInterface
    interface Answer {
        void to(Request request);
    }
}
