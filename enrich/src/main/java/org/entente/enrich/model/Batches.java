package org.entente.enrich.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups sequences of about one length, so that little is padded: sorted by length, as many to a batch as fit a budget of places. The order
 * is a function of the lengths alone: the quantised layers scale by the whole batch, so one story must always make the same batches.
 */
final class Batches {

    private Batches() {}

    /**
     * The indices of the sequences of each batch.
     *
     * @param lengths of the sequences
     * @param budget most places of a batch, padding included; a longer sequence is a batch of its own
     */
    static List<List<Integer>> of(List<Integer> lengths, int budget) {
        List<Integer> order = IntStream.range(0, lengths.size())
                .boxed()
                .sorted(Comparator.comparing(lengths::get))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int first = 0;
        for (int next = 0; next < order.size(); next++) {
            int longest = lengths.get(order.get(next));
            if (next > first && (next - first + 1) * longest > budget) {
                batches.add(order.subList(first, next));
                first = next;
            }
        }
        if (first < order.size()) {
            batches.add(order.subList(first, order.size()));
        }
        return batches;
    }
}
