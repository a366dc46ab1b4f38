package org.entente.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.fetch.FetchResult;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.FetchResult.NotModified;
import org.entente.ingest.fetch.FetchResult.Reason;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;
import org.entente.ingest.source.ItemMemory.Recognised;
import org.entente.ingest.source.PollResult.Offer;
import org.entente.ingest.source.PollResult.Outcome;
import org.entente.ingest.source.PollResult.Shown;
import org.entente.news.PollMemory;
import org.entente.news.SourceGap;
import org.entente.news.SourceStatus;
import org.jspecify.annotations.Nullable;

/** Polls feeds: fetches, reads, hands the stories on, and waits until they are committed. Safe for use by several threads, of which one polls one feed. */
final class FeedPoll {

    private final Fetcher fetcher;
    private final PolledFeed.Reader reader;
    private final Handover handover;
    private final Clock clock;

    FeedPoll(Fetcher fetcher, PolledFeed.Reader reader, StorySink sink, FullText fullText, Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.handover = new Handover(sink, fullText);
        this.clock = clock;
    }

    /** Polls the feed once. Whatever its server does comes out as a result. */
    PollResult poll(FeedSource source, SourceStatus before) throws InterruptedException {
        PollMemory memory = Asking.memory(source, before.getMemory());
        FetchResult result =
                fetcher.fetch(Asking.request(source, memory, before.getConsecutiveFailures(), clock.instant()));
        if (result instanceof Fetched fetched) {
            return read(source, before, memory, fetched, document(source, fetched));
        } else if (result instanceof NotModified same) {
            return new PollResult(
                    Outcome.NOT_MODIFIED, notModified(memory, same), null, null, null, null, same.maxAge(), null);
        }
        Failed failed = (Failed) result;
        Outcome outcome = failed.reason() == Reason.GONE ? Outcome.GONE : Outcome.FAILED;
        String error = failed.reason().label() + ": " + failed.message();
        return PollResult.failed(outcome, memory, error, failed.retryAfter());
    }

    private PollMemory notModified(PollMemory memory, NotModified same) {
        return PollMemory.newBuilder(memory)
                .setLastNotModifiedAt(clock.instant())
                .setConditionalPolls(memory.getConditionalPolls() + 1)
                .setPermanentLocation(home(memory, same))
                .build();
    }

    /** Takes what a hub has pushed: some of the feed's items, or all. */
    PollResult pushed(FeedSource source, SourceStatus before, RawDocument document) throws InterruptedException {
        return read(source, before, Asking.memory(source, before.getMemory()), null, document);
    }

    private static RawDocument document(FeedSource source, Fetched fetched) {
        byte[] body = fetched.body();
        Transport transport =
                new Transport(fetched.contentType(), fetched.location().toString());
        return new RawDocument(source.id(), 1, Format.RSS, body, body.length, null, transport);
    }

    /** @param fetched null for what was pushed */
    private PollResult read(
            FeedSource source, SourceStatus before, PollMemory memory, @Nullable Fetched fetched, RawDocument document)
            throws InterruptedException {
        try {
            return readOrRefuse(source, before, memory, fetched, document);
        } catch (ExecutionException e) {
            String error = "the stories cannot be published: " + e.getCause();
            return PollResult.failed(Outcome.UNPUBLISHED, memory, error, null);
        }
    }

    private PollResult readOrRefuse(
            FeedSource source, SourceStatus before, PollMemory memory, @Nullable Fetched fetched, RawDocument document)
            throws InterruptedException, ExecutionException {
        PolledFeed feed;
        try {
            feed = reader.read(document);
        } catch (RefusedException e) {
            handover.refuse(source, document, e);
            String error = e.reason().label() + ": " + e.getMessage();
            return PollResult.failed(Outcome.UNREADABLE, memory, error, null);
        }
        boolean whole = fetched != null;
        ItemMemory items = new ItemMemory(source.id(), memory.getRecent());
        List<Recognised> shown = items.recognise(feed.items(), whole);
        int accepted = handover.handOn(source, document, feed, shown);
        List<Recognised> news = shown.stream().filter(Recognised::isNew).toList();
        int largest = Math.max(memory.getLargestPoll(), shown.size());
        PollMemory.Builder after =
                PollMemory.newBuilder(memory).setLargestPoll(largest).setRecent(items.after(shown, largest, whole));
        if (!shown.isEmpty()) {
            after.setNewestItemAt(Completeness.newest(shown));
        }
        Shown count = new Shown(shown.size(), shown.size() - news.size(), whole);
        if (fetched == null) {
            return new PollResult(Outcome.PUSHED, after.build(), count, null, null, null, null, null);
        }
        after.setEtag(fetched.validators().etag())
                .setLastModified(fetched.validators().lastModified())
                .setPermanentLocation(home(memory, fetched))
                .setLastFullAt(clock.instant())
                .setLastNotModifiedAt(null)
                .setConditionalPolls(0)
                .setValidatorsLie(memory.getValidatorsLie()
                        || Asking.showsALie(memory, fetched, accepted, Completeness.oldest(news)));
        SourceGap gap = Completeness.gap(memory, shown, before.getLastSuccessAt(), clock.instant());
        Offer offer = new Offer(
                fetched.links(), feed.hubs(), feed.self(), fetched.location().toString());
        return new PollResult(
                Outcome.READ, after.build(), count, gap, null, null, longer(fetched.maxAge(), feed.pace()), offer);
    }

    /** A location with a query is not written down, for it may hold a secret. */
    private static @Nullable String home(PollMemory memory, FetchResult result) {
        if (result.permanentLocation() == null) {
            return memory.getPermanentLocation();
        }
        boolean plain = result.permanentLocation().getRawQuery() == null;
        return plain ? result.permanentLocation().toString() : null;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
