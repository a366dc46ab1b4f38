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

    private BodyReading() {}

    static byte[] read(Context ctx, int limit, Duration within) {
        long announced = ctx.req().getContentLengthLong();
        if (announced > limit) {
            throw tooLong(limit);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.max(0, announced));
        long begun = System.nanoTime();
        byte[] buffer = new byte[BUFFER];
        try {
            // Not closed: what is left is for the server to throw away, or to close the connection over.
            InputStream in = ctx.req().getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                body.write(buffer, 0, read);
                if (body.size() > limit) {
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
