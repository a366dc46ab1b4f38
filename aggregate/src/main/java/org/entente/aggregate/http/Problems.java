package org.entente.aggregate.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.entente.aggregate.view.ViewNotReadyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every failed request end in problem JSON. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    static void mapOn(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        routes.exception(ViewNotReadyException.class, (e, ctx) -> {
            ctx.header("Retry-After", RETRY_AFTER_SECONDS);
            answer(ctx, new Problem(503, "Not ready", String.valueOf(e.getMessage()), null));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofHttp(e, ctx)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("GET {} failed", ctx.path(), e);
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
            case 404 -> new Problem(404, "Not found", "no resource " + ctx.path() + ": see /openapi.json", null);
            case 405 ->
                new Problem(
                        405, "Method not allowed", ctx.path() + " does not answer " + ctx.method() + ": use GET", null);
            default -> new Problem(e.getStatus(), "Request failed", String.valueOf(e.getMessage()), null);
        };
    }
}
