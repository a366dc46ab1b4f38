package org.entente.aggregate.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionTotals;
import org.entente.aggregate.comention.Membership;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.aggregate.contribution.ArticleStance;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.stance.Evidence;
import org.entente.aggregate.stance.StanceTally;
import org.entente.aggregate.stance.StanceTotals;

/** The binary forms of the stored values and of the deltas between the two sub-topologies. */
final class Forms {

    static final Serde<CoMentionHour> HOUR = new BinarySerde<>(
            (out, hour) -> {
                out.writeInt(hour.articles());
                out.writeLong(hour.mentions());
                counts(out, hour.stories());
                counts(out, hour.sources());
                out.writeInt(hour.storyCredits());
                out.writeInt(hour.sourceCredits());
            },
            in -> new CoMentionHour(in.readInt(), in.readLong(), counts(in), counts(in), in.readInt(), in.readInt()));

    static final Serde<Membership> MEMBERSHIP = new BinarySerde<>(
            (out, member) -> {
                out.writeInt(member.latest());
                out.writeInt(member.hours());
            },
            in -> new Membership(in.readInt(), in.readInt()));

    static final Serde<CoMentionTotals> TOTALS = new BinarySerde<>(
            (out, totals) -> {
                out.writeByte(totals.size());
                for (int i = 0; i < totals.size(); i++) {
                    Tally tally = totals.counts(i);
                    out.writeLong(tally.articles());
                    out.writeLong(tally.mentions());
                    out.writeLong(tally.stories());
                    out.writeLong(tally.sources());
                }
            },
            in -> {
                Tally[] tallies = new Tally[in.readUnsignedByte()];
                for (int i = 0; i < tallies.length; i++) {
                    tallies[i] = new Tally(in.readLong(), in.readLong(), in.readLong(), in.readLong());
                }
                return new CoMentionTotals(tallies);
            });

    static final Serde<StanceTally> SCORES = new BinarySerde<>(Forms::scores, Forms::scores);

    static final Serde<StanceTotals> STANCE_TOTALS = new BinarySerde<>(
            (out, totals) -> {
                scores(out, totals.recent());
                scores(out, totals.longer());
                scores(out, totals.all());
                out.writeByte(totals.level());
                out.writeByte(totals.evidence().size());
                for (Evidence one : totals.evidence()) {
                    out.writeUTF(one.article());
                    out.writeInt(one.hour());
                    out.writeInt(one.score());
                    out.writeUTF(one.text());
                }
            },
            in -> new StanceTotals(scores(in), scores(in), scores(in), in.readByte(), evidence(in)));

    static final Serde<ActorCard> CARD = new BinarySerde<>(Forms::card, Forms::card);

    static final Serde<Integer> CLOCK = new BinarySerde<>((out, hour) -> out.writeInt(hour), DataInputStream::readInt);

    static final Serde<Contribution> CONTRIBUTION = new BinarySerde<>(
            (out, of) -> {
                out.writeLong(of.revision());
                out.writeUTF(of.contentHash());
                out.writeInt(of.hour());
                out.writeUTF(of.story());
                out.writeUTF(of.source());
                counts(out, of.mentions());
                counts(out, of.own());
                out.writeInt(of.countries().size());
                for (Map.Entry<String, String> one : of.countries().entrySet()) {
                    out.writeUTF(one.getKey());
                    out.writeUTF(one.getValue());
                }
                out.writeInt(of.stances().size());
                for (ArticleStance one : of.stances()) {
                    out.writeUTF(one.holder());
                    out.writeUTF(one.target());
                    out.writeInt(one.score());
                    out.writeUTF(one.evidence());
                }
                out.writeInt(of.cards().size());
                for (Map.Entry<String, ActorCard> one : of.cards().entrySet()) {
                    out.writeUTF(one.getKey());
                    card(out, one.getValue());
                }
            },
            Forms::contribution);

    static final Serde<Delta> DELTA = new BinarySerde<>(Forms::delta, Forms::delta);

    private Forms() {}

    private static void delta(DataOutputStream out, Delta delta) throws IOException {
        if (delta instanceof Delta.PairDelta pair) {
            out.writeByte('p');
            out.writeByte(pair.sign());
            out.writeInt(pair.hour());
            out.writeInt(pair.mentions());
            out.writeUTF(pair.story());
            out.writeUTF(pair.source());
        } else if (delta instanceof Delta.StanceDelta stance) {
            out.writeByte('s');
            out.writeByte(stance.sign());
            out.writeInt(stance.hour());
            out.writeUTF(stance.article());
            out.writeInt(stance.score());
            out.writeUTF(stance.evidence());
        } else if (delta instanceof Delta.ActorDelta actor) {
            out.writeByte('a');
            out.writeByte(actor.sign());
            card(out, actor.card());
        } else if (delta instanceof Delta.Tick tick) {
            out.writeByte('t');
            out.writeInt(tick.hour());
        }
    }

    private static Delta delta(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Delta.PairDelta(in.readByte(), in.readInt(), in.readInt(), in.readUTF(), in.readUTF());
            case 's' -> new Delta.StanceDelta(in.readByte(), in.readInt(), in.readUTF(), in.readInt(), in.readUTF());
            case 'a' -> new Delta.ActorDelta(in.readByte(), card(in));
            case 't' -> new Delta.Tick(in.readInt());
            default -> throw new IOException("delta of unknown kind " + kind);
        };
    }

    private static Contribution contribution(DataInputStream in) throws IOException {
        long revision = in.readLong();
        String hash = in.readUTF();
        int hour = in.readInt();
        String story = in.readUTF();
        String source = in.readUTF();
        TreeMap<String, Integer> mentions = new TreeMap<>(counts(in));
        Map<String, Integer> own = counts(in);
        Map<String, String> countries = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            countries.put(in.readUTF(), in.readUTF());
        }
        List<ArticleStance> stances = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            stances.add(new ArticleStance(in.readUTF(), in.readUTF(), in.readInt(), in.readUTF()));
        }
        Map<String, ActorCard> cards = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            cards.put(in.readUTF(), card(in));
        }
        return new Contribution(revision, hash, hour, story, source, mentions, own, countries, stances, cards);
    }

    private static void counts(DataOutputStream out, Map<String, Integer> counts) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue());
        }
    }

    private static Map<String, Integer> counts(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> counts = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            counts.put(in.readUTF(), in.readInt());
        }
        return counts;
    }

    private static void scores(DataOutputStream out, StanceTally scores) throws IOException {
        out.writeLong(scores.n());
        out.writeLong(scores.sum());
        out.writeLong(scores.squares());
    }

    private static StanceTally scores(DataInputStream in) throws IOException {
        return new StanceTally(in.readLong(), in.readLong(), in.readLong());
    }

    private static List<Evidence> evidence(DataInputStream in) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int n = in.readUnsignedByte(); n > 0; n--) {
            evidence.add(new Evidence(in.readUTF(), in.readInt(), in.readInt(), in.readUTF()));
        }
        return List.copyOf(evidence);
    }

    private static void card(DataOutputStream out, ActorCard card) throws IOException {
        out.writeUTF(card.name());
        out.writeUTF(card.kind());
        out.writeUTF(card.country() == null ? "" : card.country());
        out.writeBoolean(card.linked());
        out.writeLong(card.articles());
    }

    private static ActorCard card(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String kind = in.readUTF();
        String country = in.readUTF();
        return new ActorCard(name, kind, country.isEmpty() ? null : country, in.readBoolean(), in.readLong());
    }
}
