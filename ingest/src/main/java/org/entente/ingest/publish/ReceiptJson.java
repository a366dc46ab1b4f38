package org.entente.ingest.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A receipt as it is answered, and as it lies beside a refused file. */
public final class ReceiptJson {

    private static final int MOST_REFUSALS = 100;

    private ReceiptJson() {}

    /** All of it. */
    public static ObjectNode of(Receipt receipt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("accepted", receipt.accepted().size());
        json.put("first", receipt.first());
        json.put("revised", receipt.revised());
        json.put("unchanged", receipt.unchanged());
        json.put("superseded", receipt.superseded());
        json.put("refused", receipt.refused().size());
        json.put("passedOver", receipt.passedOver());
        ArrayNode ids = json.putArray("ids");
        receipt.accepted().forEach(ids::add);
        json.set("refusals", refusals(receipt.refused()));
        return json;
    }

    /** The first hundred. */
    public static ArrayNode refusals(List<Refusal> refusals) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Refusal refusal : refusals.subList(0, Math.min(refusals.size(), MOST_REFUSALS))) {
            ObjectNode each = array.addObject();
            each.put("line", refusal.line());
            each.put("cause", refusal.reason().label());
            each.put("message", refusal.message());
        }
        return array;
    }
}
