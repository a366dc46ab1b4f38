package org.entente.local.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** On a terminal a bar that moves, elsewhere a line every few seconds; nothing of work that is short. */
public final class WorkBar implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int LINE_WIDTH = 110;

    private final PrintWriter err;
    private final ProgressBar bar;
    private final long begun = System.nanoTime();
    private String lastLine = "";

    /**
     * @param total how much there is to do; empty if nobody knows
     * @param unit what is counted
     * @param unitSize how many of it make one that is shown
     * @param terminal whether what is printed is seen on a terminal
     */
    public WorkBar(String task, OptionalLong total, String unit, long unitSize, PrintWriter err, boolean terminal) {
        this.err = err;
        ProgressBarConsumer shown = terminal
                ? new ConsoleProgressBarConsumer(System.err)
                : new DelegatingProgressBarConsumer(this::line, LINE_WIDTH);
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total.orElse(-1))
                .setUnit(unit, unitSize)
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

    /** Shows that so much is done, with a remark. */
    public void stepTo(long done, String remark) {
        bar.stepTo(done);
        bar.setExtraMessage(remark);
    }

    /** Since it was made. */
    public double seconds() {
        return Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() {
        bar.close();
    }
}
