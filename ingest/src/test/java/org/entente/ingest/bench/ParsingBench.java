package org.entente.ingest.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.wire.NewsmlG2Reader;
import org.entente.ingest.wire.NinjsReader;
import org.entente.ingest.wire.NitfReader;
import org.junit.jupiter.api.Test;

/**
 * Reads the same bytes with the bare library and with ours, in turns of milliseconds, and prints the median of the turns' ratios, which
 * a busy machine moves least. Ours does all that is done with a document up to its fields, clean text included. The bare side is in
 * {@link BareLibraries}. Add a format as one more {@link Contest}.
 */
final class ParsingBench {

    /** Until both sides are compiled for good. */
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private static final Duration MEASURED = Duration.ofSeconds(3);

    /** How often one small document is read to be timed once. */
    private static final int SMALL_ONES = 200;

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
            turns(contest, WARM_UP);
            List<Turn> turns = turns(contest, MEASURED);
            out.printf(
                    "%-34s %10d %9.2f ms %9.2f ms %7.2f%n",
                    contest.name,
                    contest.bytes,
                    median(turns, Turn::bare) / 1e6,
                    median(turns, Turn::ours) / 1e6,
                    median(turns, turn -> turn.ours / turn.bare));
        }
    }

    /** How long each side took, in nanoseconds. */
    private record Turn(double bare, double ours) {}

    private static List<Turn> turns(Contest contest, Duration during) throws Exception {
        List<Turn> turns = new ArrayList<>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < during.toNanos()) {
            turns.add(new Turn(nanos(contest.bare), nanos(contest.ours)));
        }
        return turns;
    }

    private static List<Contest> contests() {
        BareLibraries bare = new BareLibraries();
        byte[] json = BenchFeeds.json(500);
        String doctype = "<!DOCTYPE nitf SYSTEM \"http://www.iptc.org/std/NITF/3.5/specification/dtd/nitf-3-5.dtd\">\n";
        return List.of(
                feed("RSS 2.0, headlines / ROME", BenchFeeds.headlines(500)),
                feed("RSS 2.0, whole stories / ROME", BenchFeeds.rss(500)),
                feed("Atom 1.0, whole stories / ROME", BenchFeeds.atom(500)),
                new Contest("JSON Feed / Jackson", json.length, () -> bare.jackson(json), feed(json)),
                xml("NewsML-G2, 30 paragraphs / StAX", new NewsmlG2Reader(), Format.NEWSML_G2, BenchWires.newsmlG2(30)),
                xml("NewsML-G2, 50 paragraphs / StAX", new NewsmlG2Reader(), Format.NEWSML_G2, BenchWires.newsmlG2(50)),
                xml("NITF, 50 paragraphs / StAX", new NitfReader(), Format.NITF, BenchWires.nitf("", 50)),
                xml("NITF with DOCTYPE / StAX", new NitfReader(), Format.NITF, BenchWires.nitf(doctype, 50)),
                ninjs("ninjs, 2 paragraphs / Jackson", BenchWires.ninjs(2)),
                ninjs("ninjs, 60 paragraphs / Jackson", BenchWires.ninjs(60)));
    }

    private static Contest feed(String name, byte[] bytes) {
        return new Contest(name, bytes.length, () -> BareLibraries.rome(bytes), feed(bytes));
    }

    private static Callable<?> feed(byte[] bytes) {
        return read(new FeedReader("desk"), Format.RSS, bytes);
    }

    private static Contest xml(String name, FormatReader reader, Format format, byte[] bytes) {
        BareLibraries bare = new BareLibraries();
        return new Contest(name, bytes.length, often(() -> bare.woodstox(bytes)), often(read(reader, format, bytes)));
    }

    private static Contest ninjs(String name, byte[] bytes) {
        BareLibraries bare = new BareLibraries();
        return new Contest(
                name,
                bytes.length,
                often(() -> bare.jackson(bytes)),
                often(read(new NinjsReader(), Format.NINJS, bytes)));
    }

    private static Callable<?> read(FormatReader reader, Format format, byte[] bytes) {
        return () -> {
            Contents contents = reader.read(new RawDocument("bench", 1, format, bytes, bytes.length, null));
            if (contents.stories().isEmpty() || !contents.refused().isEmpty()) {
                throw new IllegalStateException("not all was read");
            }
            return contents;
        };
    }

    private static Callable<?> often(Callable<?> work) {
        return () -> {
            Object made = null;
            for (int i = 0; i < SMALL_ONES; i++) {
                made = work.call();
            }
            return made;
        };
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

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> measure) {
        double[] sorted = turns.stream().mapToDouble(measure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
