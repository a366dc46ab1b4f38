package org.entente.ingest.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.junit.jupiter.api.Test;

/**
 * Reads the same bytes with the bare library and with ours, in turns, and prints the ratio of the medians; ours does all that is done
 * with a document up to its fields, clean text included. Add a format as one more {@link Contest}.
 */
final class ParsingBench {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 31;

    /**
     * One format.
     *
     * @param bare the library alone: the bytes to its own model
     * @param ours the bytes to our fields
     */
    record Contest(String name, int bytes, Callable<?> bare, Callable<?> ours) {}

    @Test
    void shouldPrintHowLongReadingTakes() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%-34s %10s %12s %12s %7s%n", "format", "bytes", "bare", "ours", "ratio");
        for (Contest contest : contests()) {
            long[] bare = new long[ROUNDS];
            long[] ours = new long[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long first = nanos(contest.bare);
                long second = nanos(contest.ours);
                if (i >= 0) {
                    bare[i] = first;
                    ours[i] = second;
                }
            }
            double bareMillis = median(bare) / 1e6;
            double oursMillis = median(ours) / 1e6;
            out.printf(
                    "%-34s %10d %9.2f ms %9.2f ms %7.2f%n",
                    contest.name, contest.bytes, bareMillis, oursMillis, oursMillis / bareMillis);
        }
    }

    private static List<Contest> contests() {
        byte[] rss = BenchFeeds.rss(500);
        byte[] atom = BenchFeeds.atom(500);
        byte[] headlines = BenchFeeds.headlines(500);
        byte[] json = BenchFeeds.json(500);
        return List.of(
                feed("RSS 2.0, headlines / ROME", headlines),
                feed("RSS 2.0, whole stories / ROME", rss),
                feed("Atom 1.0, whole stories / ROME", atom),
                new Contest(
                        "JSON Feed / Jackson tree", json.length, () -> new ObjectMapper().readTree(json), ours(json)));
    }

    private static Contest feed(String name, byte[] bytes) {
        Callable<?> rome = () -> new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
        return new Contest(name, bytes.length, rome, ours(bytes));
    }

    private static Callable<?> ours(byte[] bytes) {
        FeedReader reader = new FeedReader("desk");
        return () -> reader.read(new RawDocument("feed", 1, Format.RSS, bytes, bytes.length, null));
    }

    private static long nanos(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        Object made = work.call();
        long took = System.nanoTime() - begin;
        if (made == null) {
            throw new IllegalStateException("nothing was read");
        }
        return took;
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
