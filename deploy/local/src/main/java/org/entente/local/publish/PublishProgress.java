package org.entente.local.publish;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.ingest.publish.PublishListener;
import org.entente.ingest.publish.Refusal;
import org.entente.ingest.publish.Tally;
import org.entente.ingest.read.Documents;

/**
 * Shows how far a publish is: on a terminal a bar that moves, elsewhere a line every few seconds; refusals as they come, up to a
 * number, so that a wrong file does not flood the terminal.
 */
public final class PublishProgress implements PublishListener, AutoCloseable {

    private static final int MOST_REFUSALS = 100;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int LINE_WIDTH = 110;

    private final Documents documents;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final long begun = System.nanoTime();
    private long refusals;
    private String lastLine = "";

    /** @param terminal whether what is printed is seen on a terminal */
    public PublishProgress(Documents documents, PrintWriter err, boolean terminal) {
        this.documents = documents;
        this.err = err;
        OptionalLong total = documents.totalBytes();
        ProgressBarConsumer shown = terminal
                ? new ConsoleProgressBarConsumer(System.err)
                : new DelegatingProgressBarConsumer(this::line, LINE_WIDTH);
        this.bar = new ProgressBarBuilder()
                .setTaskName("publish")
                .setInitialMax(total.orElse(-1))
                .setUnit("MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) (terminal ? ON_TERMINAL : ELSEWHERE).toMillis())
                .setConsumer(shown)
                .build();
    }

    /** Short work needs no lines, and none is said twice. */
    private void line(String line) {
        if (System.nanoTime() - begun > ELSEWHERE.toNanos() && !line.equals(lastLine)) {
            lastLine = line;
            err.println(line.strip());
            err.flush();
        }
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
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        bar.stepTo(documents.bytesDone());
        bar.setExtraMessage(String.format(
                " %,d accepted, %,d unchanged, %,d refused, %,.0f/s",
                soFar.accepted(), soFar.unchanged(), soFar.refused(), soFar.total() / seconds));
    }

    @Override
    public void close() {
        bar.close();
    }
}
