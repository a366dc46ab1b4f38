package org.entente.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.read.RawDocument;

/** Takes stories as the archive does: a revision for what differs from the last one. */
final class RememberedStories implements StorySink {

    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private int handedOver;

    @Override
    public synchronized CompletableFuture<Taken> take(String source, RawDocument document, Contents contents) {
        int accepted = 0;
        for (Contents.Part part : contents.stories()) {
            handedOver++;
            String id = part.said().getOrDefault(Field.ID, "none");
            Integer said = part.said().toString().hashCode();
            if (!said.equals(last.put(id, said))) {
                accepted++;
                revisions.merge(id, 1, Integer::sum);
                titles.put(id, part.said().getOrDefault(Field.TITLE, ""));
            }
        }
        return CompletableFuture.completedFuture(
                new Taken(accepted, contents.stories().size() - accepted, 0));
    }

    @Override
    public synchronized CompletableFuture<Taken> refuse(String source, RawDocument document, RefusedException cause) {
        refused.add(document.file());
        return CompletableFuture.completedFuture(new Taken(0, 0, 1));
    }

    /** The title of each article of this source, by id. */
    synchronized Map<String, String> titles(String sourceId) {
        Map<String, String> own = new HashMap<>(titles);
        own.keySet().removeIf(id -> !id.startsWith(sourceId + "-"));
        return own;
    }

    synchronized int revisions(String sourceId) {
        return revisions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(sourceId + "-"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized void forget() {
        last.clear();
        titles.clear();
        revisions.clear();
    }

    synchronized int handedOver() {
        return handedOver;
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }
}
