package org.entente.ingest.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ingest.parse.Draft;

/**
 * What came together: a file, a poll, a push. It is committed as a whole, and a resend of it is unchanged as a whole.
 *
 * @param source under which what is refused or passed over is counted
 * @param documents in the order in which they came
 */
public record Delivery(String source, List<ParsedDocument> documents) {

    /** Documents that are one delivery for each file they came from; those of one file must stand together. */
    public static List<Delivery> byFile(String source, List<ParsedDocument> documents) {
        List<Delivery> deliveries = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= documents.size(); i++) {
            if (i == documents.size()
                    || !documents.get(i).file().equals(documents.get(begin).file())) {
                deliveries.add(new Delivery(source, List.copyOf(documents.subList(begin, i))));
                begin = i;
            }
        }
        return deliveries;
    }

    /**
     * The deliveries in their order, cut where a story comes again: no two in one list say something of the same story. Only so can
     * a list whose commit has an unknown end be told from one that was never committed.
     */
    static List<List<Delivery>> apart(List<Delivery> deliveries) {
        List<List<Delivery>> lists = new ArrayList<>();
        List<Delivery> list = new ArrayList<>();
        Set<String> stories = new HashSet<>();
        for (Delivery delivery : deliveries) {
            List<String> ids = delivery.drafts().map(Draft::id).toList();
            if (ids.stream().anyMatch(stories::contains)) {
                lists.add(list);
                list = new ArrayList<>();
                stories.clear();
            }
            list.add(delivery);
            stories.addAll(ids);
        }
        if (!list.isEmpty()) {
            lists.add(list);
        }
        return lists;
    }

    /** Its stories, in the order in which they stand. */
    Stream<Draft> drafts() {
        return documents.stream().flatMap(document -> document.drafts().stream());
    }

    /** What its documents had together. */
    long bytes() {
        return documents.stream().mapToLong(ParsedDocument::bytes).sum();
    }
}
