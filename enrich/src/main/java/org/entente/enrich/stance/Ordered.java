package org.entente.enrich.stance;

import java.util.List;
import java.util.function.Predicate;

/** Search in lists in the order of the text. */
final class Ordered {

    private Ordered() {}

    /** The first place from which on the predicate holds, which holds for none before; the size if it never does. */
    static <T> int first(List<T> list, Predicate<T> from) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from.test(list.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
