package org.entente.aggregate.topology;

import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.story.Placed;
import org.entente.aggregate.story.Print;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.Rank;
import org.entente.aggregate.story.StoryMail;
import org.entente.aggregate.story.StoryNode;
import org.jspecify.annotations.Nullable;

/** The binary forms of what stories are found by. */
final class StoryForms {

    static final Serde<PrintChange> CHANGE = new BinarySerde<>(
            (out, change) -> {
                out.number(change.partition());
                out.text(change.article());
                print(out, change.print());
            },
            in -> new PrintChange(in.integer(), in.text(), print(in)));

    static final Serde<Placed> PLACED = new BinarySerde<>(
            (out, placed) -> {
                print(out, placed.print());
                rank(out, placed.earliest());
            },
            in -> new Placed(Objects.requireNonNull(print(in)), rank(in)));

    static final Serde<StoryNode> NODE = new BinarySerde<>(StoryForms::node, StoryForms::node);

    static final Serde<Integer> HOME = new BinarySerde<>((out, home) -> out.number(home), ByteIn::integer);

    static final Serde<StoryMail> MAIL = new BinarySerde<>(StoryForms::mail, StoryForms::mail);

    private StoryForms() {}

    private static void node(ByteOut out, StoryNode node) {
        out.text(node.own());
        print(out, node.print());
        out.number(node.earliest().size());
        node.earliest().forEach((partition, rank) -> {
            out.number(partition);
            rank(out, rank);
        });
        String heard = node.heard();
        out.flag(heard != null);
        if (heard != null) {
            out.text(heard);
        }
    }

    private static StoryNode node(ByteIn in) {
        String own = in.text();
        Print print = print(in);
        TreeMap<Integer, Rank> earliest = new TreeMap<>();
        for (int n = in.integer(); n > 0; n--) {
            earliest.put(in.integer(), Objects.requireNonNull(rank(in)));
        }
        return new StoryNode(own, print, earliest, in.flag() ? in.text() : null);
    }

    private static void mail(ByteOut out, StoryMail mail) {
        out.text(mail.to());
        out.number(mail.home());
        if (mail instanceof StoryMail.Earliest found) {
            out.number('e');
            out.number(found.partition());
            rank(out, found.earliest());
        } else if (mail instanceof StoryMail.Follow follow) {
            out.number('f');
            out.text(follow.follower());
            out.number(follow.followerHome());
        } else if (mail instanceof StoryMail.Leave leave) {
            out.number('l');
            out.text(leave.follower());
        } else if (mail instanceof StoryMail.Named named) {
            out.number('n');
            out.text(named.parent());
            out.text(named.story());
        }
    }

    private static StoryMail mail(ByteIn in) {
        String to = in.text();
        int home = in.integer();
        int kind = in.integer();
        return switch (kind) {
            case 'e' -> new StoryMail.Earliest(to, home, in.integer(), rank(in));
            case 'f' -> new StoryMail.Follow(to, home, in.text(), in.integer());
            case 'l' -> new StoryMail.Leave(to, home, in.text());
            case 'n' -> new StoryMail.Named(to, home, in.text(), in.text());
            default -> throw new IllegalStateException("mail of unknown kind " + kind);
        };
    }

    private static void print(ByteOut out, @Nullable Print print) {
        rank(out, print == null ? null : print.rank());
        if (print != null) {
            out.bytes(print.fingerprint().form());
        }
    }

    private static @Nullable Print print(ByteIn in) {
        Rank rank = rank(in);
        return rank == null ? null : new Print(rank, Objects.requireNonNull(Fingerprint.of(in.bytes())));
    }

    private static void rank(ByteOut out, @Nullable Rank rank) {
        out.flag(rank != null);
        if (rank != null) {
            out.number(rank.millis());
            out.text(rank.article());
            out.number(rank.home());
        }
    }

    private static @Nullable Rank rank(ByteIn in) {
        return in.flag() ? new Rank(in.number(), in.text(), in.integer()) : null;
    }
}
