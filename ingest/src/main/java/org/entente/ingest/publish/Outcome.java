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

/**
 * What one batch comes to, given what the ledger knows; nothing of it has happened yet.
 *
 * @param last the ledger's new entry of each article that has new revisions, by its {@link Identity#ledgerKey}
 * @param unchanged the sources of the stories to which nothing was done: resent, or superseded
 * @param superseded why, for each version that came after a later one
 */
record Outcome(
        List<Revision> revisions,
        Map<String, ArticleRevision> last,
        List<String> unchanged,
        List<Next.Reason> superseded,
        List<DeadLetter> refused,
        int passedOver) {

    static Outcome of(List<ParsedDocument> batch, Ledger ledger, Revisions rules, Instant receivedAt) {
        int passedOver = batch.stream().mapToInt(ParsedDocument::passedOver).sum();
        Outcome outcome = new Outcome(
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                passedOver);
        for (ParsedDocument document : batch) {
            outcome.refused.addAll(document.refused());
            for (Draft draft : document.drafts()) {
                outcome.take(draft, ledger, rules, receivedAt);
            }
        }
        return outcome;
    }

    private void take(Draft draft, Ledger ledger, Revisions rules, Instant receivedAt) {
        String key = Identity.ledgerKey(draft.id());
        ArticleRevision inBatch = last.get(key);
        ArticleRevision known = inBatch == null ? ledger.last(key) : inBatch;
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

    /** Whether there is anything to write. */
    boolean isEmpty() {
        return revisions.isEmpty() && refused.isEmpty();
    }

    Tally tally() {
        return new Tally(revisions.size(), unchanged.size(), refused.size(), passedOver);
    }
}
