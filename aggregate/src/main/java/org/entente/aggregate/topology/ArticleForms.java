package org.entente.aggregate.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.aggregate.contribution.ArticleStance;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.contribution.KeyedDelta;

/** The binary forms of what an article adds, and of the changes between the two sub-topologies. */
final class ArticleForms {

    static final Serde<Contribution> CONTRIBUTION =
            new BinarySerde<>(ArticleForms::contribution, ArticleForms::contribution);

    static final Serde<Changes> CHANGES = new BinarySerde<>(
            (out, changes) -> {
                out.number(changes.partition());
                out.number(changes.clock());
                out.text(changes.article());
                out.number(changes.deltas().size());
                changes.deltas().forEach(delta -> delta(out, delta));
            },
            in -> {
                int partition = in.integer();
                int clock = in.integer();
                String article = in.text();
                int size = in.integer();
                List<KeyedDelta> deltas = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    deltas.add(delta(in));
                }
                return new Changes(partition, clock, article, deltas);
            });

    private ArticleForms() {}

    static void counts(ByteOut out, Map<String, Integer> counts) {
        out.number(counts.size());
        counts.forEach((key, count) -> {
            out.text(key);
            out.number(count);
        });
    }

    static Map<String, Integer> counts(ByteIn in) {
        int size = in.integer();
        Map<String, Integer> counts = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            counts.put(in.text(), in.integer());
        }
        return counts;
    }

    static void card(ByteOut out, ActorCard card) {
        out.text(card.name());
        out.text(card.kind());
        out.text(card.country() == null ? "" : card.country());
        out.flag(card.linked());
        out.number(card.articles());
    }

    static ActorCard card(ByteIn in) {
        String name = in.text();
        String kind = in.text();
        String country = in.text();
        return new ActorCard(name, kind, country.isEmpty() ? null : country, in.flag(), in.number());
    }

    private static void delta(ByteOut out, KeyedDelta keyed) {
        if (keyed.delta() instanceof Delta.PairDelta pair) {
            out.number('p');
            out.pair(keyed.key());
            out.number(pair.sign());
            out.number(pair.hour());
            out.number(pair.mentions());
            out.text(pair.story());
            out.text(pair.source());
        } else if (keyed.delta() instanceof Delta.StanceDelta stance) {
            out.number('s');
            out.pair(keyed.key());
            out.number(stance.sign());
            out.number(stance.hour());
            out.text(stance.article());
            out.number(stance.score());
            out.flag(stance.isQuoted());
            out.text(stance.evidence());
        } else if (keyed.delta() instanceof Delta.ActorDelta actor) {
            out.number('a');
            out.text(keyed.key());
            out.number(actor.sign());
            out.number(actor.hour());
            ActorCard card = actor.card();
            out.flag(card != null);
            if (card != null) {
                card(out, card);
            }
        }
    }

    private static KeyedDelta delta(ByteIn in) {
        int kind = in.integer();
        return switch (kind) {
            case 'p' ->
                new KeyedDelta(
                        in.pair(), new Delta.PairDelta(in.integer(), in.integer(), in.integer(), in.text(), in.text()));
            case 's' ->
                new KeyedDelta(
                        in.pair(),
                        new Delta.StanceDelta(
                                in.integer(), in.integer(), in.text(), in.integer(), in.flag(), in.text()));
            case 'a' ->
                new KeyedDelta(
                        in.text(), new Delta.ActorDelta(in.integer(), in.integer(), in.flag() ? card(in) : null));
            default -> throw new IllegalStateException("delta of unknown kind " + kind);
        };
    }

    private static void contribution(ByteOut out, Contribution of) {
        out.number(of.revision());
        out.text(of.contentHash());
        out.number(of.hour());
        out.text(of.story());
        out.text(of.source());
        counts(out, of.mentions());
        counts(out, of.own());
        out.number(of.countries().size());
        of.countries().forEach((actor, country) -> {
            out.text(actor);
            out.text(country);
        });
        out.number(of.stances().size());
        for (ArticleStance one : of.stances()) {
            out.text(one.holder());
            out.text(one.target());
            out.number(one.score());
            out.flag(one.isQuoted());
            out.text(one.evidence());
        }
        out.number(of.cards().size());
        of.cards().forEach((actor, card) -> {
            out.text(actor);
            card(out, card);
        });
    }

    private static Contribution contribution(ByteIn in) {
        long revision = in.number();
        String hash = in.text();
        int hour = in.integer();
        String story = in.text();
        String source = in.text();
        TreeMap<String, Integer> mentions = new TreeMap<>(counts(in));
        Map<String, Integer> own = counts(in);
        Map<String, String> countries = new HashMap<>();
        for (int n = in.integer(); n > 0; n--) {
            countries.put(in.text(), in.text());
        }
        List<ArticleStance> stances = new ArrayList<>();
        for (int n = in.integer(); n > 0; n--) {
            stances.add(new ArticleStance(in.text(), in.text(), in.integer(), in.flag(), in.text()));
        }
        Map<String, ActorCard> cards = new HashMap<>();
        for (int n = in.integer(); n > 0; n--) {
            cards.put(in.text(), card(in));
        }
        return new Contribution(revision, hash, hour, story, source, mentions, own, countries, stances, cards);
    }
}
