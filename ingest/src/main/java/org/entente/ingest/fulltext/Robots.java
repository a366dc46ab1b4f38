package org.entente.ingest.fulltext;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ingest.fetch.FetchRequest;
import org.entente.ingest.fetch.FetchResult;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each host lets us fetch (RFC 9309): one that is not there forbids nothing, one that cannot be had for now
 * forbids all. Kept for a day, one that could not be had for an hour. Safe for use by several threads.
 */
final class Robots {

    /** Our name in these files. */
    static final String NAME = "entente";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNREACHABLE_FOR = Duration.ofHours(1);
    private static final int MOST_HOSTS = 500;

    private record Known(BaseRobotRules rules, Instant until) {}

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The rules of the page's host; waits for them where they are not known. */
    BaseRobotRules of(URI page) throws InterruptedException {
        String origin = page.getScheme() + "://" + page.getRawAuthority();
        Known found = kept(origin);
        if (found == null) {
            found = fetched(URI.create(origin + "/robots.txt"));
            synchronized (known) {
                known.put(origin, found);
            }
        }
        return found.rules();
    }

    private @Nullable Known kept(String origin) {
        synchronized (known) {
            Known found = known.get(origin);
            return found == null || clock.instant().isAfter(found.until()) ? null : found;
        }
    }

    private Known fetched(URI file) throws InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        FetchResult result = fetcher.fetch(FetchRequest.get(file, "text/plain, */*;q=0.1"));
        if (result instanceof Fetched there) {
            String type = there.contentType() == null ? "text/plain" : there.contentType();
            return new Known(
                    parser.parseContent(file.toString(), there.body(), type, List.of(NAME)),
                    clock.instant().plus(KEPT));
        }
        int status = result instanceof Failed failed ? failed.status() : 0;
        boolean absent = status >= 400 && status < 500 && status != 429;
        return new Known(parser.failedFetch(absent ? 404 : 503), clock.instant().plus(absent ? KEPT : UNREACHABLE_FOR));
    }
}
