package org.entente.aggregate.comention;

import java.util.HashMap;
import java.util.Map;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.contribution.Delta.PairDelta;
import org.entente.aggregate.table.Table;

/** One delta applied to one pair: the hours it changes, and by how much each adds more or less to its windows. */
final class PairChange {

    private final Table<CoMentionHour> table;
    private final Table<Membership> members;
    private final String pair;
    private final Map<Integer, CoMentionHour> hours = new HashMap<>(4);
    private final Map<Integer, Tally> moved = new HashMap<>(4);

    PairChange(Table<CoMentionHour> table, Table<Membership> members, String pair) {
        this.table = table;
        this.members = members;
        this.pair = pair;
    }

    void apply(PairDelta delta) {
        CoMentionHour hour = hour(delta.hour());
        hour.count(delta.sign(), delta.mentions());
        move(delta.hour(), new Tally(delta.sign(), (long) delta.sign() * delta.mentions(), 0, 0));
        member(MemberKind.STORY, delta.story(), delta);
        member(MemberKind.SOURCE, delta.source(), delta);
    }

    /** Hour to what it adds to a trailing window that it did not add before. */
    Map<Integer, Tally> moved() {
        return moved;
    }

    CoMentionHour hour(int hour) {
        return hours.computeIfAbsent(hour, at -> {
            CoMentionHour kept = table.get(key(at));
            return kept == null ? new CoMentionHour() : kept;
        });
    }

    void save() {
        hours.forEach((at, hour) -> table.put(key(at), hour.articles() == 0 ? null : hour));
    }

    private void member(MemberKind kind, String member, PairDelta delta) {
        int change = hour(delta.hour()).member(kind, member, delta.sign());
        if (change > 0) {
            came(kind, member, delta.hour());
        } else if (change < 0) {
            left(kind, member, delta.hour());
        }
    }

    private void came(MemberKind kind, String member, int at) {
        String key = kind.key(pair, member);
        Membership before = members.get(key);
        if (before == null) {
            credit(kind, at, 1);
            members.put(key, new Membership(at, 1));
            return;
        }
        if (at > before.latest()) {
            credit(kind, before.latest(), -1);
            credit(kind, at, 1);
        }
        members.put(key, new Membership(Math.max(at, before.latest()), before.hours() + 1));
    }

    private void left(MemberKind kind, String member, int at) {
        String key = kind.key(pair, member);
        Membership before = members.get(key);
        if (before == null) {
            throw new IllegalStateException("co-mention-members has no " + key + ", but hour " + at + " had it");
        }
        if (before.hours() == 1) {
            credit(kind, at, -1);
            members.put(key, null);
            return;
        }
        int latest = before.latest();
        if (at == latest) {
            credit(kind, at, -1);
            latest = previous(kind, member, at);
            credit(kind, latest, 1);
        }
        members.put(key, new Membership(latest, before.hours() - 1));
    }

    private int previous(MemberKind kind, String member, int at) {
        int[] found = {-1};
        table.descend(key(0), key(at - 1), (key, hour) -> {
            if (hour.has(kind, member)) {
                found[0] = EventHour.parse(key.substring(key.length() - 8));
            }
            return found[0] < 0;
        });
        if (found[0] < 0) {
            throw new IllegalStateException("co-mention-hours of " + pair + " have no " + member + " before " + at);
        }
        return found[0];
    }

    private void credit(MemberKind kind, int at, int sign) {
        hour(at).credit(kind, sign);
        move(at, Tally.NONE.plus(kind.one(), sign));
    }

    private void move(int at, Tally by) {
        moved.merge(at, by, (one, two) -> one.plus(two, 1));
    }

    private String key(int hour) {
        return key(pair, hour);
    }

    static String key(String pair, int hour) {
        return pair + '|' + EventHour.key(hour);
    }
}
