package org.entente.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every failed request end in problem JSON. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void mapOn(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofHttp(e, ctx)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(ctx, new Problem(500, "Internal error", "the request failed; the log says why", null));
        });
    }

    static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.result(problem.toJson(ctx.path()));
        ctx.contentType(Problem.CONTENT_TYPE);
    }

    private static Problem ofHttp(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 -> new Problem(404, "Not found", "there is no resource " + ctx.path(), null);
            case 405 -> {
                String allowed = String.valueOf(e.getDetails().get("availableMethods"));
                ctx.header("Allow", allowed);
                yield new Problem(
                        405,
                        "Method not allowed",
                        ctx.path() + " does not answer " + ctx.method() + ": use " + allowed,
                        null);
            }
            default -> new Problem(e.getStatus(), "Request failed", String.valueOf(e.getMessage()), null);
        };
    }
}
