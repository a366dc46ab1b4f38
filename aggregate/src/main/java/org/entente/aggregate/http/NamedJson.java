package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.aggregate.view.ActorName;
import org.entente.aggregate.view.ActorView;

/** Puts the names of actors beside their ids, all looked up at once. */
final class NamedJson {

    private final Map<String, ActorName> names;

    private NamedJson(Map<String, ActorName> names) {
        this.names = names;
    }

    /** For items that hold these. */
    static <T> NamedJson of(
            ActorView actors, Collection<T> items, Function<T, String> holder, Function<T, String> target) {
        Set<String> ids = new HashSet<>();
        for (T item : items) {
            ids.add(holder.apply(item));
            ids.add(target.apply(item));
        }
        return new NamedJson(ids.isEmpty() ? Map.of() : actors.names(ids));
    }

    /** Adds {@code holderName} and {@code targetName}. */
    JsonNode holderAndTarget(ObjectNode node) {
        node.put("holderName", name(node.path("holder").textValue()));
        return node.put("targetName", name(node.path("target").textValue()));
    }

    /** Adds {@code aName} and {@code bName}. */
    JsonNode both(ObjectNode node) {
        node.put("aName", name(node.path("a").textValue()));
        return node.put("bName", name(node.path("b").textValue()));
    }

    private String name(String id) {
        ActorName name = names.get(id);
        return name == null ? id : name.name();
    }
}
