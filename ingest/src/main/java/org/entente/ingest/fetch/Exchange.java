package org.entente.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/** One request and its answer on a connection of its own, cut off when its time is over. */
final class Exchange {

    private final HttpClient client;
    private final ScheduledExecutorService watchdog;

    Exchange(HttpClient client, ScheduledExecutorService watchdog) {
        this.client = client;
        this.watchdog = watchdog;
    }

    /** Why there is no answer. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never serialized
        private final Failed failed;

        FailedException(Reason reason, String message) {
            this(reason, message, null);
        }

        FailedException(Reason reason, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.failed = new Failed(reason, message, null, 0);
        }

        Failed failed() {
            return failed;
        }
    }

    /**
     * The answer.
     *
     * @param within the time for all of it
     */
    Answer ask(HttpUriRequestBase request, HttpHost host, Limits limits, Duration within) throws FailedException {
        AtomicBoolean expired = new AtomicBoolean();
        ScheduledFuture<?> end = watchdog.schedule(
                () -> {
                    expired.set(true);
                    request.cancel();
                },
                within.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return answer(request, host, limits);
        } catch (IOException | RuntimeException e) {
            if (expired.get()) {
                throw new FailedException(Reason.DEADLINE, "not done after " + limits.whole(), e);
            }
            throw failure(e);
        } finally {
            end.cancel(false);
        }
    }

    private Answer answer(HttpUriRequestBase request, HttpHost host, Limits limits) throws IOException {
        ClassicHttpResponse response = client.executeOpen(host, request, null);
        try {
            int status = response.getCode();
            boolean wanted = status == 200 || status == 203 || request.getEntity() != null;
            byte[] body = wanted ? Bodies.read(response.getEntity(), limits) : new byte[0];
            return Answer.of(status, response.getHeaders(), body);
        } finally {
            request.cancel(); // else closing would read on to the end of the body
            closeQuietly(response);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // The connection is cut already: what there was to read has been read.
        }
    }

    private static FailedException failure(Exception e) {
        if (e instanceof GuardedDns.ForbiddenException) {
            return new FailedException(Reason.FORBIDDEN, words(e), e);
        } else if (e instanceof UnknownHostException) {
            return new FailedException(Reason.UNKNOWN_HOST, "the host has no address", e);
        } else if (e instanceof Bodies.TooLongException) {
            return new FailedException(Reason.TOO_LONG, words(e), e);
        } else if (e instanceof Bodies.CodingException || e instanceof ZipException) {
            return new FailedException(Reason.CODING, "the body cannot be decompressed: " + words(e), e);
        } else if (e instanceof SSLException) {
            return new FailedException(Reason.TLS, "no secure connection: " + words(e), e);
        } else if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new FailedException(Reason.CONNECT, "nobody answers: " + words(e), e);
        } else if (e instanceof SocketTimeoutException) {
            return new FailedException(Reason.IDLE, "no answer in time: " + words(e), e);
        } else if (isProtocol(e)) {
            return new FailedException(Reason.PROTOCOL, "not HTTP as it should be: " + words(e), e);
        } else if (e instanceof EOFException) {
            return new FailedException(Reason.CUT_OFF, "the body ends before its compressed data do", e);
        }
        return new FailedException(Reason.CUT_OFF, "the connection broke: " + words(e), e);
    }

    private static boolean isProtocol(Exception e) {
        return e instanceof MessageConstraintException
                || (e instanceof MalformedChunkCodingException
                        && !e.getClass().getSimpleName().startsWith("Trunc"))
                || e instanceof RuntimeException
                || e.getCause() instanceof ProtocolException;
    }

    /** Other people's words, kept short and on one line. */
    private static String words(Exception e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return said.length() <= 200 ? said : said.substring(0, 200) + "...";
    }
}
