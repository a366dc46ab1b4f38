package org.entente.ingest.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.source.ItemMemory.Recognised;

/** Hands on what of a feed has changed since the feed said it last, and what of it is refused for the first time. */
final class Handover {

    private final StorySink sink;
    private final FullText fullText;
    private final Refusals refusals = new Refusals();

    Handover(StorySink sink, FullText fullText) {
        this.sink = sink;
        this.fullText = fullText;
    }

    /**
     * Returns once all of it is committed.
     *
     * @return how many new revisions came of it
     * @throws ExecutionException if it cannot be committed
     */
    int handOn(FeedSource source, RawDocument document, PolledFeed feed, List<Recognised> shown)
            throws InterruptedException, ExecutionException {
        List<Contents.Part> stories = new ArrayList<>();
        for (Recognised each : shown) {
            if (!each.isUnchanged()) {
                stories.add(new Contents.Part(
                        each.item().name(), said(source, each), each.item().source()));
            }
        }
        List<RefusedPart> refused = feed.refused().stream()
                .filter(part -> refusals.isNew(source.id(), part.source().bytes()))
                .toList();
        if (stories.isEmpty() && refused.isEmpty()) {
            return 0;
        }
        return sink.take(source.name(), document, new Contents(stories, refused, 0, null))
                .get()
                .accepted();
    }

    private Map<Field, String> said(FeedSource source, Recognised each) throws InterruptedException {
        Map<Field, String> said = new EnumMap<>(Field.class);
        said.putAll(each.item().said());
        said.put(Field.ID, each.articleId());
        said.put(Field.SOURCE, source.name());
        if (source.language() != null) {
            said.putIfAbsent(Field.LANGUAGE, source.language());
        }
        String link = each.item().link();
        String text = source.fullText() && link != null ? fullText.of(link) : null;
        if (text != null) {
            said.put(Field.TEXT, text);
        }
        return said;
    }

    /** Puts a document that is no feed on the dead letters, once. */
    void refuse(FeedSource source, RawDocument document, RefusedException cause)
            throws InterruptedException, ExecutionException {
        if (refusals.isNew(source.id(), document.bytes())) {
            sink.refuse(source.name(), document, cause).get();
        }
    }
}
