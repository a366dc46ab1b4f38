package org.entente.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What one exchange brought.
 *
 * @param body empty unless the status is 200 or 203, or the request was a post
 */
@SuppressWarnings("ArrayRecordComponent") // see FetchResult
record Answer(int status, List<Header> headers, byte[] body) {

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    static Answer of(int status, Header[] headers, byte[] body) {
        return new Answer(status, Arrays.asList(headers), body);
    }

    /** The first of that name, null if there is none or it is empty. */
    @Nullable
    String header(String name) {
        return values(name).stream().findFirst().orElse(null);
    }

    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase(name) && header.getValue() != null)
                .map(header -> header.getValue().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Validators validators() {
        return new Validators(header(HttpHeaders.ETAG), header(HttpHeaders.LAST_MODIFIED));
    }

    @Nullable
    Duration maxAge() {
        Matcher age = MAX_AGE.matcher(String.join(",", values(HttpHeaders.CACHE_CONTROL)));
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
    }

    /** In seconds or as a date; at most a week. */
    @Nullable
    Duration retryAfter(Clock clock) {
        String said = header(HttpHeaders.RETRY_AFTER);
        if (said == null) {
            return null;
        }
        Duration wait;
        if (said.matches("\\d{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(said));
        } else {
            Instant at = DateUtils.parseStandardDate(said);
            if (at == null) {
                return null;
            }
            wait = Duration.between(clock.instant(), at);
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    boolean isPermanentRedirect() {
        return status == 301 || status == 308;
    }
}
