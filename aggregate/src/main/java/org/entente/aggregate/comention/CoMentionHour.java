package org.entente.aggregate.comention;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pair in one hour. Stories and sources are kept with the number of articles that hold them, so that one can be
 * taken out again. A story or source is <em>credited</em> to the latest of the pair's hours that has it: the credits of
 * any trailing stretch of hours add up to the number of different ones in it.
 */
public final class CoMentionHour {

    private int articles;
    private long mentions;
    private int storyCredits;
    private int sourceCredits;
    private @Nullable Packed packed;
    private Map<String, Integer> stories = Map.of();
    private Map<String, Integer> sources = Map.of();

    /** Stories and sources in the form in which they are stored, read only where it matters which they are. */
    public interface Packed {

        /** How many stories there are. */
        int stories();

        /** How many sources there are. */
        int sources();

        /** All of them, in maps that are the caller's own. */
        Members read();
    }

    /** Story ids and sources, each to the number of its articles in the hour. */
    public record Members(Map<String, Integer> stories, Map<String, Integer> sources) {}

    /** An hour without articles. */
    public CoMentionHour() {
        this(0, 0, new HashMap<>(4), new HashMap<>(4), 0, 0);
    }

    /** An hour as it was; the maps are taken over, not copied. */
    public CoMentionHour(
            int articles,
            long mentions,
            Map<String, Integer> stories,
            Map<String, Integer> sources,
            int storyCredits,
            int sourceCredits) {
        this.articles = articles;
        this.mentions = mentions;
        this.stories = stories;
        this.sources = sources;
        this.storyCredits = storyCredits;
        this.sourceCredits = sourceCredits;
    }

    /** An hour as it was, of which most readers need the numbers only. */
    public CoMentionHour(int articles, long mentions, int storyCredits, int sourceCredits, Packed packed) {
        this.articles = articles;
        this.mentions = mentions;
        this.storyCredits = storyCredits;
        this.sourceCredits = sourceCredits;
        this.packed = packed;
    }

    public int articles() {
        return articles;
    }

    public long mentions() {
        return mentions;
    }

    /** Story id to the number of its articles in the hour. */
    public Map<String, Integer> stories() {
        unpack();
        return Collections.unmodifiableMap(stories);
    }

    /** Source to the number of its articles in the hour. */
    public Map<String, Integer> sources() {
        unpack();
        return Collections.unmodifiableMap(sources);
    }

    /** The stories and sources as they were read, where nobody has asked for them; else null. */
    public @Nullable Packed packed() {
        return packed;
    }

    private void unpack() {
        Packed unread = packed;
        if (unread != null) {
            Members read = unread.read();
            stories = read.stories();
            sources = read.sources();
            packed = null;
        }
    }

    public int storyCredits() {
        return storyCredits;
    }

    public int sourceCredits() {
        return sourceCredits;
    }

    /** The hour by itself: its own stories and sources. */
    public Tally tally() {
        return new Tally(
                articles,
                mentions,
                packed == null ? stories.size() : packed.stories(),
                packed == null ? sources.size() : packed.sources());
    }

    /** What the hour adds to a trailing window. */
    Tally credit() {
        return new Tally(articles, mentions, storyCredits, sourceCredits);
    }

    void count(int sign, int count) {
        articles += sign;
        mentions += (long) sign * count;
    }

    /** Whether the member came to the hour (1), left it (-1) or neither (0). */
    int member(MemberKind kind, String member, int sign) {
        Map<String, Integer> members = members(kind);
        int before = members.getOrDefault(member, 0);
        int after = before + sign;
        if (after == 0) {
            members.remove(member);
        } else {
            members.put(member, after);
        }
        return Integer.signum(after) - Integer.signum(before);
    }

    boolean has(MemberKind kind, String member) {
        return members(kind).containsKey(member);
    }

    void credit(MemberKind kind, int sign) {
        if (kind == MemberKind.STORY) {
            storyCredits += sign;
        } else {
            sourceCredits += sign;
        }
    }

    private Map<String, Integer> members(MemberKind kind) {
        unpack();
        return kind == MemberKind.STORY ? stories : sources;
    }
}
