package org.entente.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Answers in problem JSON what no route ever sees, such as a path that is no URI. */
final class UnreadableRequests implements Handler {

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Problem problem = status == HttpStatus.BAD_REQUEST_400
                ? new Problem(
                        status, "Bad request", "the request is not readable as HTTP: check its path and headers", null)
                : new Problem(status, HttpStatus.getMessage(status), "the request was not taken", null);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, BufferUtil.toBuffer(problem.toJson("/"), StandardCharsets.UTF_8), callback);
        return true;
    }
}
