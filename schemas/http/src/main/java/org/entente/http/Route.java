package org.entente.http;

import java.util.Set;

/**
 * One resource of a server, for one method.
 *
 * @param method what it answers to; {@code GET} answers {@code HEAD} too
 * @param path the path as Javalin matches it
 * @param documented the path as {@code openapi.json} writes it
 * @param parameters the query parameters it takes; any other is refused
 * @param answer what it answers
 */
public record Route(Method method, String path, String documented, Set<String> parameters, Answer answer) {

    /** What can be done with a resource. */
    public enum Method {
        GET,
        POST
    }

    /** One to read, its path without parameters. */
    public static Route get(String path, Set<String> parameters, Answer answer) {
        return get(path, path, parameters, answer);
    }

    /** One to read. */
    public static Route get(String path, String documented, Set<String> parameters, Answer answer) {
        return new Route(Method.GET, path, documented, parameters, answer);
    }

    /** One to send something to, its path without parameters. */
    public static Route post(String path, Set<String> parameters, Answer answer) {
        return new Route(Method.POST, path, path, parameters, answer);
    }

    /** Answers one request that holds none but the known parameters. */
    @FunctionalInterface
    public interface Answer {
        void to(Request request);
    }
}
