package org.entente.enrich.gazetteer;

import java.util.List;
import org.entente.enrich.document.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * An actor that a user adds, or renames.
 *
 * @param id such as {@code org/acme}; that of the built-in tables adds names to what they have
 * @param kind what it is
 * @param name how it is shown
 * @param country the actor id of the country it acts for; null for none
 * @param names what the texts call it, over which it goes before the built-in tables
 */
public record OwnEntry(
        String id, ActorKind kind, String name, @Nullable String country, List<String> names) {

    public OwnEntry {
        names = List.copyOf(names);
    }
}
