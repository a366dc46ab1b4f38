package org.entente.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ingest.identity.Identity;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.revision.Ledger;
import org.entente.ingest.revision.Next;
import org.entente.ingest.revision.Revision;
import org.entente.ingest.revision.Revisions;
import org.entente.news.ArticleRevision;
import org.jspecify.annotations.Nullable;

/**
 * What one batch comes to, given what the ledger knows; nothing of it has happened yet.
 *
 * @param last the ledger's new entry of each article that has new revisions, by its {@link Identity#ledgerKey}
 * @param unchanged the sources of the stories to which nothing was done: resent, or superseded
 * @param superseded why, for each version that came after a later one
 * @param receipts of each delivery, in their order
 */
record Outcome(
        List<Revision> revisions,
        Map<String, ArticleRevision> last,
        List<String> unchanged,
        List<Next.Reason> superseded,
        List<DeadLetter> refused,
        List<Receipt> receipts) {

    static Outcome of(List<Delivery> batch, Ledger ledger, Revisions rules, Instant receivedAt) {
        Outcome outcome = new Outcome(
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Delivery delivery : batch) {
            outcome.receipts.add(outcome.take(delivery, ledger, rules, receivedAt));
        }
        return outcome;
    }

    private Receipt take(Delivery delivery, Ledger ledger, Revisions rules, Instant receivedAt) {
        int revisionsBefore = revisions.size();
        int unchangedBefore = unchanged.size();
        int supersededBefore = superseded.size();
        List<Draft> drafts = delivery.drafts().toList();
        List<String> keys =
                drafts.stream().map(draft -> Identity.ledgerKey(draft.id())).toList();
        Map<String, @Nullable ArticleRevision> before = new HashMap<>();
        keys.forEach(key -> before.computeIfAbsent(key, each -> known(each, ledger)));
        Map<String, Integer> resent = resent(drafts, keys, before);
        for (int i = 0; i < drafts.size(); i++) {
            String key = keys.get(i);
            if (i <= resent.getOrDefault(key, -1)) {
                unchanged.add(drafts.get(i).source());
            } else {
                take(drafts.get(i), key, last.getOrDefault(key, before.get(key)), rules, receivedAt);
            }
        }
        List<DeadLetter> letters = delivery.documents().stream()
                .flatMap(document -> document.refused().stream())
                .toList();
        refused.addAll(letters);
        int older = superseded.size() - supersededBefore;
        List<Revision> accepted = revisions.subList(revisionsBefore, revisions.size());
        return new Receipt(
                accepted.stream().map(revision -> revision.article().getId()).toList(),
                (int) accepted.stream()
                        .filter(revision -> revision.article().getRevision() == 1)
                        .count(),
                unchanged.size() - unchangedBefore - older,
                older,
                letters.stream().map(DeadLetter::refusal).toList(),
                delivery.documents().stream()
                        .mapToInt(ParsedDocument::passedOver)
                        .sum());
    }

    /** For each story the last place that says what is known of it: up to there the delivery has been taken before. */
    private static Map<String, Integer> resent(
            List<Draft> drafts, List<String> keys, Map<String, @Nullable ArticleRevision> before) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            ArticleRevision known = before.get(keys.get(i));
            if (known != null && known.getContentHash().equals(drafts.get(i).contentHash())) {
                places.put(keys.get(i), i);
            }
        }
        return places;
    }

    private void take(Draft draft, String key, @Nullable ArticleRevision known, Revisions rules, Instant receivedAt) {
        Next next = rules.next(draft, known, receivedAt);
        if (next instanceof Next.New accepted) {
            revisions.add(accepted.revision());
            last.put(key, accepted.revision().entry());
            return;
        }
        unchanged.add(draft.source());
        if (next instanceof Next.Superseded older) {
            superseded.add(older.reason());
        }
    }

    private @Nullable ArticleRevision known(String key, Ledger ledger) {
        ArticleRevision inBatch = last.get(key);
        return inBatch == null ? ledger.last(key) : inBatch;
    }

    /** Whether there is anything to write. */
    boolean isEmpty() {
        return revisions.isEmpty() && refused.isEmpty();
    }
}
