package org.entente.local.archive;

import java.time.Instant;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of one article may be seen, told from its revisions on the archive in order: the rules of the enrich stage, said
 * again and independently. A higher revision wins, of two contents under one number the later; one under embargo waits, and what
 * stood before stands until then; a withheld or canceled one takes out.
 */
final class Standing {

    /** Where a revision lies on the archive. */
    record Place(int partition, long offset) {}

    private record Waiting(Place place, Instant until) {}

    private int revision = Integer.MIN_VALUE;
    private String contentHash = "";
    private @Nullable Place visible;
    private @Nullable Place takenBack;
    private @Nullable Waiting waiting;
    private boolean isReleased;

    /** The next revision of the article on the archive, as it was received. */
    void take(Article article, Place place) {
        releaseDue(article.getReceivedAt());
        boolean isNews = article.getRevision() > revision
                || (article.getRevision() == revision
                        && !article.getContentHash().equals(contentHash));
        if (!isNews) {
            return;
        }
        revision = article.getRevision();
        contentHash = article.getContentHash();
        Instant until = article.getEmbargoedUntil();
        if (article.getStatus() == ArticleStatus.USABLE && until != null && until.isAfter(article.getReceivedAt())) {
            waiting = new Waiting(place, until);
            return;
        }
        waiting = null;
        boolean isUsable = article.getStatus() == ArticleStatus.USABLE;
        visible = isUsable ? place : null;
        takenBack = isUsable ? null : place;
    }

    /** Where the revision lies that may be seen at the time; null if none may. */
    @Nullable
    Place at(Instant now) {
        releaseDue(now);
        return visible;
    }

    /** Where the revision lies that withholds or cancels the article at the time; null if none does. */
    @Nullable
    Place takenBackAt(Instant now) {
        releaseDue(now);
        return takenBack;
    }

    /** Whether the end of an embargo changes by the time which revision may be seen, and none did when it was last asked. */
    boolean changesBy(Instant time) {
        return waiting != null && !waiting.until().isAfter(time);
    }

    /** Whether a revision has been under an embargo that had ended when it was last asked. */
    boolean isReleased() {
        return isReleased;
    }

    private void releaseDue(Instant now) {
        Waiting held = waiting;
        if (held != null && !held.until().isAfter(now)) {
            visible = held.place();
            takenBack = null;
            waiting = null;
            isReleased = true;
        }
    }
}
