package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.fetch.RawServer.Request;
import org.entente.ingest.source.TinyFeeds.Story;

/** Serves all sites of the soak, each with its mischief. */
final class SoakSites implements RawServer.Behaviour {

    private static final Duration LEAVE_ALONE = Duration.ofHours(5);
    private static final int TOO_LONG_MS = 5_000; // for real: far longer than the soak's limits

    private static final byte[] BOMB = bomb();

    private final Map<String, Site> sites;
    private final Clock clock;

    SoakSites(Map<String, Site> sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void answer(Request request, OutputStream out, Socket socket) throws IOException, InterruptedException {
        Site site = sites.get(request.host());
        if (site == null) {
            return; // the greeting of TLS, at a port that speaks none
        }
        site.publishUntil(clock.instant());
        boolean bad = !site.healed && site.random.nextDouble() < site.mischief.share;
        if (bad && mischief(site, request, out, socket)) {
            return;
        }
        boolean sameEtag = site.mischief == Mischief.SAME_ETAG_FOR_ALL && !site.healed;
        String etag = "\"" + (sameEtag ? "fixed" : site.published()) + "\"";
        if (site.mischief == Mischief.ETAG_EACH_TIME) {
            etag = "\"" + site.random.nextInt() + "\"";
        }
        String known = request.headers().get("if-none-match");
        boolean lies = known != null && (site.mischief == Mischief.ALWAYS_304 || sameEtag) && !site.healed;
        if (lies || etag.equals(known)) {
            log(site, request, 304, Duration.ZERO);
            say(out, "HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n");
            return;
        }
        feed(site, request, out, etag, bad);
    }

    private void feed(Site site, Request request, OutputStream out, String etag, boolean bad) throws IOException {
        byte[] body = TinyFeeds.rss(stories(site, bad)).getBytes(UTF_8);
        log(site, request, 200, Duration.ZERO);
        String type = site.mischief == Mischief.WRONG_CHARSET
                ? "application/rss+xml; charset=us-ascii"
                : "application/rss+xml";
        say(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nETag: " + etag + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n");
        out.write(body);
    }

    private static List<Story> stories(Site site, boolean bad) {
        List<Story> shown = new ArrayList<>(site.shown());
        if (!bad) {
            return shown;
        }
        switch (site.mischief) {
            case GUID_EACH_TIME ->
                shown.replaceAll(story -> new Story(
                        "r" + site.random.nextLong(), story.link(), story.title(), story.date(), story.text()));
            case GUID_AND_LINK_EACH_TIME ->
                shown.replaceAll(story -> new Story(
                        "r" + site.random.nextLong(),
                        story.link() + "?s=" + site.random.nextInt(),
                        story.title(),
                        story.date(),
                        story.text()));
            case ITEMS_TWICE -> shown.addAll(shown.subList(0, shown.size() / 2));
            case OUT_OF_ORDER -> Collections.shuffle(shown, site.random);
            case NO_DATES_NO_GUIDS ->
                shown.replaceAll(story -> new Story(null, story.link(), story.title(), null, story.text()));
            case CORRECTIONS ->
                shown.replaceAll(story -> story.title().endsWith("7")
                        ? new Story(
                                story.guid(), story.link(), story.title(), story.date(), story.text() + " Corrected.")
                        : story);
            default -> {}
        }
        return shown;
    }

    /** Whether that was the answer. */
    private boolean mischief(Site site, Request request, OutputStream out, Socket socket)
            throws IOException, InterruptedException {
        String body = TinyFeeds.rss(site.shown());
        int status = 0;
        Duration leave = Duration.ZERO;
        switch (site.mischief) {
            case UNAVAILABLE_WITH_SECONDS, TOO_MANY_WITH_DATE -> leave = LEAVE_ALONE;
            case MOVED_FOR_GOOD -> {
                if (!request.target().equals("/feed")) {
                    return false;
                }
                status = 301;
            }
            case REDIRECT_CHAIN -> {
                if (request.target().equals("/hop3")) {
                    return false;
                }
            }
            case LENGTH_TOO_LONG,
                    LENGTH_TOO_SHORT,
                    HANGS,
                    DRIPS,
                    SLOW_HEADERS,
                    ERRORS_500,
                    REDIRECT_CIRCLE,
                    REDIRECT_INSIDE,
                    RESET_IN_BODY,
                    GZIP_BOMB,
                    GZIP_THAT_IS_NONE,
                    ENDLESS_BODY,
                    HUGE_HEADERS,
                    NOT_HTTP,
                    BROKEN_CHUNKS,
                    INVALID_UTF8,
                    TRUNCATED_XML,
                    EMPTY_BODY,
                    HTML_INSTEAD,
                    GONE -> {}
            default -> {
                return false;
            }
        }
        if (site.mischief == Mischief.GONE) {
            status = 410;
        }
        log(site, request, status, leave);
        switch (site.mischief) {
            case HANGS -> RawServer.hangsUp(socket, TOO_LONG_MS);
            case DRIPS -> drip(socket, out, "HTTP/1.1 200 OK\r\n\r\n");
            case SLOW_HEADERS -> drip(socket, out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            case LENGTH_TOO_LONG -> say(out, length(body.length() + 500) + body);
            case LENGTH_TOO_SHORT -> say(out, length(body.length() / 2) + body);
            case ERRORS_500 -> say(out, "HTTP/1.1 500 Oops\r\n\r\n");
            case UNAVAILABLE_WITH_SECONDS ->
                say(out, "HTTP/1.1 503 Later\r\nRetry-After: " + leave.toSeconds() + "\r\n\r\n");
            case TOO_MANY_WITH_DATE ->
                say(
                        out,
                        "HTTP/1.1 429 Later\r\nRetry-After: "
                                + date(clock.instant().plus(leave)) + "\r\n\r\n");
            case REDIRECT_CIRCLE ->
                say(
                        out,
                        "HTTP/1.1 302 Round\r\nLocation: " + (request.target().equals("/feed") ? "/round" : "/feed")
                                + "\r\n\r\n");
            case REDIRECT_INSIDE -> say(out, "HTTP/1.1 302 In\r\nLocation: http://" + inside(site) + "/feed\r\n\r\n");
            case REDIRECT_CHAIN -> say(out, "HTTP/1.1 302 On\r\nLocation: /hop" + hop(request.target()) + "\r\n\r\n");
            case MOVED_FOR_GOOD -> say(out, "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n");
            case RESET_IN_BODY -> {
                say(out, length(body.length()) + body.substring(0, body.length() / 2));
                socket.setSoLinger(true, 0);
            }
            case GZIP_BOMB -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
                out.write(BOMB);
            }
            case GZIP_THAT_IS_NONE -> say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body);
            case ENDLESS_BODY -> endless(out, body);
            case HUGE_HEADERS -> say(out, "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(2000) + "\r\n" + body);
            case NOT_HTTP -> say(out, "220 mail.example ESMTP ready\r\n");
            case BROKEN_CHUNKS -> say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + body);
            case INVALID_UTF8 -> {
                say(out, "HTTP/1.1 200 OK\r\n\r\n");
                out.write(body.replaceFirst("What", "\u00ff\u00fe").getBytes(ISO_8859_1));
            }
            case TRUNCATED_XML -> say(out, "HTTP/1.1 200 OK\r\n\r\n" + body.substring(0, body.length() * 2 / 3));
            case EMPTY_BODY -> say(out, length(0));
            case HTML_INSTEAD ->
                say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><html><p>Busy<br></html>");
            case GONE -> say(out, "HTTP/1.1 410 Gone\r\n\r\n");
            default -> throw new IllegalStateException();
        }
        return true;
    }

    private static String inside(Site site) {
        return List.of("10.0.0.1", "169.254.169.254", "inside.test", "[::1]").get(site.random.nextInt(4));
    }

    private static int hop(String target) {
        return target.startsWith("/hop") ? target.charAt(4) - '0' + 1 : 1;
    }

    private static String length(int bytes) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n";
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }

    private static void drip(Socket socket, OutputStream out, String beginning) throws IOException {
        say(out, beginning);
        while (!RawServer.hangsUp(socket, 20)) {
            say(out, "x");
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void endless(OutputStream out, String body) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\n\r\n" + body);
        for (int i = 0; i < 100_000; i++) {
            out.write(new byte[8192]);
        }
    }

    private void log(Site site, Request request, int status, Duration leave) {
        site.saw(new Site.Seen(
                clock.instant(),
                request.target(),
                request.headers().containsKey("if-none-match"),
                status,
                Objects.requireNonNull(leave)));
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(UTF_8));
        out.flush();
    }
}
