package org.entente.aggregate.topology;

import java.util.HashMap;
import java.util.Map;
import org.entente.aggregate.comention.CoMentionHour;

/**
 * The binary form of an hour of a pair: the numbers first, then its stories and sources, which are left as they are where only
 * the numbers are read or changed.
 */
final class HourForm implements CoMentionHour.Packed {

    private final int stories;
    private final int sources;
    private final byte[] bytes;

    private HourForm(int stories, int sources, byte[] bytes) {
        this.stories = stories;
        this.sources = sources;
        this.bytes = bytes;
    }

    static void write(ByteOut out, CoMentionHour hour) {
        out.number(hour.articles());
        out.number(hour.mentions());
        out.number(hour.storyCredits());
        out.number(hour.sourceCredits());
        if (hour.packed() instanceof HourForm unread) {
            out.number(unread.stories);
            out.number(unread.sources);
            out.rest(unread.bytes);
        } else {
            out.number(hour.stories().size());
            out.number(hour.sources().size());
            write(out, hour.stories());
            write(out, hour.sources());
        }
    }

    private static void write(ByteOut out, Map<String, Integer> counts) {
        counts.forEach((member, count) -> {
            out.text(member);
            out.number(count);
        });
    }

    static CoMentionHour read(ByteIn in) {
        int articles = in.integer();
        long mentions = in.number();
        int storyCredits = in.integer();
        int sourceCredits = in.integer();
        HourForm members = new HourForm(in.integer(), in.integer(), in.rest());
        return new CoMentionHour(articles, mentions, storyCredits, sourceCredits, members);
    }

    @Override
    public int stories() {
        return stories;
    }

    @Override
    public int sources() {
        return sources;
    }

    @Override
    public CoMentionHour.Members read() {
        ByteIn in = new ByteIn(bytes);
        return new CoMentionHour.Members(read(in, stories), read(in, sources));
    }

    private static Map<String, Integer> read(ByteIn in, int size) {
        Map<String, Integer> counts = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            counts.put(in.text(), in.integer());
        }
        return counts;
    }
}
