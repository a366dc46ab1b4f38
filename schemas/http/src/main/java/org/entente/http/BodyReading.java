package org.entente.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Reads a body that may be endless, or slow without end, in bounded memory and time. */
final class BodyReading {

    private static final int BUFFER = 16 * 1024;

    /**
     * Of a body that is too long so much more is read and thrown away: a connection that is closed over bytes that are still coming may
     * be reset before its client has read why (RFC 9112, 9.6).
     */
    private static final int SPARE = 256 * 1024;

    private BodyReading() {}

    static byte[] read(Context ctx, int limit, Duration within) {
        long announced = ctx.req().getContentLengthLong();
        boolean awaitsLeave = ctx.header("Expect") != null;
        if (announced > limit && (awaitsLeave || announced - limit > SPARE)) {
            throw tooLong(limit);
        }
        // What is announced costs its sender nothing, so memory is taken for what has come.
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.min(BUFFER, Math.max(0, announced)));
        long size = 0;
        long begun = System.nanoTime();
        byte[] buffer = new byte[BUFFER];
        try {
            // Not closed: what is left is for the server to throw away, or to close the connection over.
            InputStream in = ctx.req().getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size <= limit) {
                    body.write(buffer, 0, read);
                } else if (size - limit > SPARE) {
                    throw tooLong(limit);
                }
                if (System.nanoTime() - begun > within.toNanos()) {
                    throw tooSlow(within);
                }
            }
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow(within);
            }
            throw new ProblemException(new Problem(400, "Bad request", "the body is cut off", null));
        }
        if (size > limit) {
            throw tooLong(limit);
        }
        return body.toByteArray();
    }

    private static ProblemException tooLong(int limit) {
        return new ProblemException(
                new Problem(413, "Content too large", "the body is longer than " + limit + " bytes", null));
    }

    private static ProblemException tooSlow(Duration within) {
        return new ProblemException(
                new Problem(408, "Request timeout", "the body did not come, or not all of it within " + within, null));
    }
}
