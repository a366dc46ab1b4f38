package org.entente.enrich.mention;

import org.entente.enrich.document.MentionType;

/** Tokens {@code [begin, end)} of one sentence that are a name by the model, and what they name. */
record Name(int begin, int end, MentionType type) {

    boolean covers(int from, int to) {
        return begin <= from && to <= end;
    }

    boolean overlaps(int from, int to) {
        return begin < to && from < end;
    }
}
