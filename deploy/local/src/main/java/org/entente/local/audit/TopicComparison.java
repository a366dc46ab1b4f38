package org.entente.local.audit;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.entente.local.archive.Published;

/**
 * A compacted topic against the recount, row by row: each row of the recount takes its record out, and what is left in the end should
 * not be there.
 *
 * @param where the topic's name
 * @param shown the record's counts as a text that is equal exactly if they are
 */
record TopicComparison<R extends SpecificRecord>(
        String where, Published<R> published, Function<R, String> shown, Differences differences) {

    TopicComparison {
        differences.look(where);
    }

    void row(String key, String recounted) {
        R record = published.remove(key);
        differences.compare(where, key, recounted, record == null ? Differences.NOTHING : shown.apply(record));
    }

    void rest() {
        published.rest((key, record) -> differences.compare(where, key, Differences.NOTHING, shown.apply(record)));
    }
}
