package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Stance;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.Scores;
import org.entente.enrich.sentiment.Stretch;

/** Directed stances by rules, read from the title and the body on their own. Thread-safe. */
public final class StanceAnnotator implements Annotator {

    private final StanceRules rules;

    public StanceAnnotator(Lexicon lexicon) {
        this.rules = new StanceRules(lexicon);
    }

    @Override
    public String name() {
        return "rule-stance";
    }

    @Override
    public String model() {
        return "rule-stance/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.MENTIONS, Layer.ACTORS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.STANCE);
    }

    @Override
    public Document annotate(Document document) {
        Map<String, Actor> actors = document.actors().stream()
                .collect(Collectors.toMap(Actor::id, Function.identity(), (one, same) -> one));
        List<Stance> stances = new ArrayList<>();
        for (Field field : Field.values()) {
            for (Finding finding :
                    rules.read(document.text(field), sentences(document, field), parties(document, field, actors))) {
                stances.add(new Stance(
                        finding.holder(),
                        finding.target(),
                        Scores.of(finding.score()).label(),
                        finding.score(),
                        finding.confidence(),
                        finding.quoted(),
                        new Span(field, finding.begin(), finding.end())));
            }
        }
        return document.withStances(stances);
    }

    static List<Stretch> sentences(Document document, Field field) {
        return document.sentences().stream()
                .filter(sentence -> sentence.span().in() == field)
                .map(sentence ->
                        new Stretch(sentence.span().begin(), sentence.span().end()))
                .toList();
    }

    private static List<Party> parties(Document document, Field field, Map<String, Actor> actors) {
        List<Party> parties = new ArrayList<>();
        document.mentions().stream()
                .filter(mention -> mention.span().in() == field)
                .forEach(mention -> {
                    String id = mention.actor();
                    Actor actor = id == null ? null : actors.get(id);
                    if (actor != null) {
                        boolean person = actor.kind() == ActorKind.PERSON;
                        parties.add(new Party(
                                actor.id(),
                                actor.country(),
                                person,
                                mention.span().begin(),
                                mention.span().end()));
                    }
                });
        return parties;
    }
}
