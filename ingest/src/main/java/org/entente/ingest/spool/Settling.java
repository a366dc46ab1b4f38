package org.entente.ingest.spool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files are complete: those that looked the same twice, and to which nobody has written for the settle time, by our clock or by
 * the file's own time. The second serves files that were renamed into place, or lay there before we came. An empty file is given ten
 * times as long: it is often one whose writer is slow to begin.
 */
final class Settling {

    private static final int EMPTY_WAITS = 10;

    private final Duration settle;
    private final Clock clock;
    private Map<String, Seen> seen = new HashMap<>();

    private record Seen(SpoolFile file, Instant since) {}

    Settling(Duration settle, Clock clock) {
        this.settle = settle;
        this.clock = clock;
    }

    /** @param present all that lie there now; those that have gone are forgotten */
    List<SpoolFile> complete(List<SpoolFile> present) {
        Instant now = clock.instant();
        Map<String, Seen> next = new HashMap<>();
        List<SpoolFile> complete = present.stream()
                .filter(file -> {
                    Seen before = seen.get(file.name());
                    if (before == null || !before.file().isAsItIs(file)) {
                        next.put(file.name(), new Seen(file, now));
                        return false;
                    }
                    next.put(file.name(), before);
                    return isSettled(before, now);
                })
                .sorted(SpoolFile.IN_ORDER)
                .toList();
        seen = next;
        return complete;
    }

    private boolean isSettled(Seen before, Instant now) {
        Duration wanted = before.file().size() == 0 ? settle.multipliedBy(EMPTY_WAITS) : settle;
        return !before.since().plus(wanted).isAfter(now)
                || !before.file().modified().plus(wanted).isAfter(now);
    }
}
