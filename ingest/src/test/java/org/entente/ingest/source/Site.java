package org.entente.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.ingest.source.TinyFeeds.Story;

/** One site of the soak: what it has published, what it shows of it, and what it saw of us. Used by one thread at a time. */
final class Site {

    static final int WINDOW = 40;

    /** One request as the site saw it. */
    record Seen(Instant at, String target, boolean conditional, int status, Duration retryAfter) {}

    final String name;
    final Mischief mischief;
    final Random random;
    private final Deque<Story> window = new ArrayDeque<>();
    private int published;
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private Instant next;
    boolean healed;

    Site(Mischief mischief, long seed, Instant begin) {
        this.name = mischief.name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.mischief = mischief;
        this.random = new Random(seed);
        this.next = begin.minus(Duration.ofHours(10));
    }

    String host() {
        return name + ".test";
    }

    /** Publishes what is due: about one story an hour, some hours none, some a handful. */
    void publishUntil(Instant now) {
        while (!next.isAfter(now)) {
            int number = published + 1;
            Instant date =
                    mischief == Mischief.FUTURE_DATES && number % 3 == 0 ? next.plus(Duration.ofDays(400)) : next;
            published++;
            window.addFirst(new Story(
                    name + "-guid-" + number,
                    "https://" + host() + "/story/" + number,
                    name + " story " + number,
                    date,
                    "What happened, part " + number + "."));
            if (window.size() > WINDOW) {
                window.removeLast();
            }
            next = next.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * 3600));
        }
    }

    /** The latest first. */
    List<Story> shown() {
        return List.copyOf(window);
    }

    int published() {
        return published;
    }

    List<String> titles() {
        return IntStream.rangeClosed(1, published)
                .mapToObj(number -> name + " story " + number)
                .toList();
    }

    void saw(Seen request) {
        seen.add(request);
    }

    List<Seen> seen() {
        return seen;
    }
}
