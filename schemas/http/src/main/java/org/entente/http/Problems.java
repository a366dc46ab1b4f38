package org.entente.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every failed request end in problem JSON. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void mapOn(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> end(ctx, e.problem(), e));
        routes.exception(HttpResponseException.class, (e, ctx) -> end(ctx, ofHttp(e, ctx), e));
        routes.exception(Exception.class, (e, ctx) -> {
            if (ClientOutput.Gone.ended(e)) {
                LOG.debug("{} {}: the client has left", ctx.method(), ctx.path(), e);
            } else {
                LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            }
            end(ctx, new Problem(500, "Internal error", "the request failed; the log says why", null), e);
        });
    }

    /** The problem takes the place of what has not been sent; what has been is cut off, so that nobody takes it for the whole. */
    private static void end(Context ctx, Problem problem, Exception cause) {
        if (ctx.res().isCommitted()) {
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(cause);
        } else {
            ctx.res().resetBuffer();
            answer(ctx, problem);
        }
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
