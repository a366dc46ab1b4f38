package org.entente.e2e.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.BandMatcher;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.aggregate.story.Print;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.Rank;
import org.entente.aggregate.table.Table;
import org.jspecify.annotations.Nullable;

/** One partition of bands that fills with articles of one window, and what each costs. */
final class Filling {

    /**
     * A tenth of the articles.
     *
     * @param compared others that each article was compared with, on average
     * @param micros processor time that each took, on average; what other processes take does not count
     * @param bareMicros what as many rows take that are only looked for and put into such a table, which gets slower as it grows
     */
    record Tenth(int articles, double compared, double micros, double bareMicros) {}

    private static final byte[] EMPTY = {};

    private long compared;

    List<Tenth> run(List<Fingerprint> fingerprints, NearDuplicates near) {
        BandMatcher matcher = new BandMatcher(new Rows<>(), new Rows<>(), near, 1, mail -> {}, () -> compared++);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        List<Tenth> tenths = new ArrayList<>();
        Rows<byte[]> bare = new Rows<>();
        Random random = new Random(1);
        int size = fingerprints.size() / 10;
        long apart = near.window().toMillis() / fingerprints.size();
        for (int tenth = 0; tenth < 10; tenth++) {
            compared = 0;
            long start = thread.getCurrentThreadCpuTime();
            for (int i = tenth * size; i < (tenth + 1) * size; i++) {
                Rank rank = new Rank(i * apart, "agency:" + i, 0);
                matcher.apply(new PrintChange(0, rank.article(), new Print(rank, fingerprints.get(i))));
            }
            double micros = (thread.getCurrentThreadCpuTime() - start) / 1e3 / size;
            start = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < size; i++) {
                lookAndPut(bare, random);
            }
            double bareMicros = (thread.getCurrentThreadCpuTime() - start) / 1e3 / size;
            tenths.add(new Tenth((tenth + 1) * size, compared / (double) size, micros, bareMicros));
        }
        return tenths;
    }

    private static void lookAndPut(Rows<byte[]> table, Random random) {
        for (int band = 0; band < Fingerprint.BANDS; band++) {
            String from = HexFormat.of().toHexDigits(random.nextLong());
            table.ascendWhile(from + "0", from + "1", (key, value) -> true);
            table.put(from + "0000000000agency", EMPTY);
        }
    }

    private static final class Rows<V> implements Table<V> {

        private final NavigableMap<String, V> rows = new TreeMap<>();

        @Override
        public @Nullable V get(String key) {
            return rows.get(key);
        }

        @Override
        public void put(String key, @Nullable V value) {
            if (value == null) {
                rows.remove(key);
            } else {
                rows.put(key, value);
            }
        }

        @Override
        public void ascend(String from, String to, BiConsumer<String, V> visitor) {
            rows.subMap(from, true, to, true).forEach(visitor);
        }

        @Override
        public boolean ascendWhile(String from, String to, BiPredicate<String, V> visitor) {
            return rows.subMap(from, true, to, true).entrySet().stream()
                    .allMatch(row -> visitor.test(row.getKey(), row.getValue()));
        }

        @Override
        public void descend(String from, String to, BiPredicate<String, V> visitor) {
            throw new UnsupportedOperationException("bands are read upwards");
        }
    }
}
