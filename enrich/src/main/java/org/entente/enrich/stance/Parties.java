package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;

/** The mentions of a document's actors. Immutable. */
final class Parties {

    private final GivenNames names = GivenNames.load();

    /** Those in the field, in the order of the text. */
    List<Party> of(Document document, Field field) {
        Map<String, Actor> actors = new HashMap<>();
        document.actors().forEach(actor -> actors.put(actor.id(), actor));
        List<Party> parties = new ArrayList<>();
        for (Mention mention : document.mentions()) {
            String id = mention.span().in() == field ? mention.actor() : null;
            Actor actor = id == null ? null : actors.get(id);
            if (actor != null) {
                boolean person = actor.kind() == ActorKind.PERSON;
                parties.add(new Party(
                        actor.id(),
                        actor.country(),
                        person,
                        person ? names.of(actor.name()) : null,
                        mention.span().begin(),
                        mention.span().end()));
            }
        }
        return parties;
    }
}
