package org.entente.local.publish;

import java.io.PrintWriter;
import org.entente.ingest.publish.PublishListener;
import org.entente.ingest.publish.Refusal;
import org.entente.ingest.publish.Tally;
import org.entente.ingest.read.Documents;
import org.entente.local.progress.WorkBar;

/** Shows how far a publish is; refusals as they come, up to a number, so that a wrong file does not flood the terminal. */
public final class PublishProgress implements PublishListener, AutoCloseable {

    private static final int MOST_REFUSALS = 100;

    private final Documents documents;
    private final PrintWriter err;
    private final WorkBar bar;
    private long refusals;

    /** @param terminal whether what is printed is seen on a terminal */
    public PublishProgress(Documents documents, PrintWriter err, boolean terminal) {
        this.documents = documents;
        this.err = err;
        this.bar = new WorkBar("publish", documents.totalBytes(), "MB", 1_000_000, err, terminal);
    }

    @Override
    public void onRefusal(Refusal refusal) {
        refusals++;
        if (refusals <= MOST_REFUSALS) {
            err.println("refused " + refusal);
        } else if (refusals == MOST_REFUSALS + 1) {
            err.println("further refusals are not shown: entente tail news.dead-letter --from beginning lists them");
        }
        err.flush();
    }

    @Override
    public void onBatch(Tally soFar) {
        bar.stepTo(
                documents.bytesDone(),
                String.format(
                        " %,d accepted, %,d unchanged, %,d refused, %,.0f/s",
                        soFar.accepted(), soFar.unchanged(), soFar.refused(), soFar.total() / bar.seconds()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
