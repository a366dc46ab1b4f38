package org.entente.ingest.source;

/**
 * What a site of the soak does wrong, and how often.
 *
 * <p>What would end a site for good is done now and then, so that there is something to lose in between.
 */
enum Mischief {
    NONE(0),
    HANGS(0.05),
    DRIPS(0.03),
    SLOW_HEADERS(0.03),
    LENGTH_TOO_LONG(0.4),
    LENGTH_TOO_SHORT(0.4),
    ALWAYS_304(1),
    SAME_ETAG_FOR_ALL(1),
    ETAG_EACH_TIME(1),
    ERRORS_500(0.5),
    UNAVAILABLE_WITH_SECONDS(0.2),
    TOO_MANY_WITH_DATE(0.2),
    REDIRECT_CIRCLE(0.4),
    REDIRECT_INSIDE(0.4),
    REDIRECT_CHAIN(0.4),
    MOVED_FOR_GOOD(1),
    GUID_EACH_TIME(1),
    GUID_AND_LINK_EACH_TIME(1),
    RESET_IN_BODY(0.4),
    GZIP_BOMB(0.2),
    GZIP_THAT_IS_NONE(0.4),
    ENDLESS_BODY(0.2),
    HUGE_HEADERS(0.4),
    NOT_HTTP(0.4),
    BROKEN_CHUNKS(0.4),
    WRONG_CHARSET(1),
    INVALID_UTF8(0.3),
    TRUNCATED_XML(0.4),
    EMPTY_BODY(0.4),
    HTML_INSTEAD(0.4),
    ITEMS_TWICE(1),
    OUT_OF_ORDER(1),
    FUTURE_DATES(1),
    NO_DATES_NO_GUIDS(1),
    CORRECTIONS(1),
    TLS_NONSENSE(1),
    GONE(1);

    final double share;

    Mischief(double share) {
        this.share = share;
    }

    /** Whether all its stories must arrive; what is never there to be read has none. */
    boolean isReadable() {
        return this != TLS_NONSENSE && this != GONE;
    }
}
