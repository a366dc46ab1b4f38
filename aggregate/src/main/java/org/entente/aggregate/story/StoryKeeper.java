package org.entente.aggregate.story;

import java.util.BitSet;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.aggregate.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the stories of one partition of articles. An article's parent is its earliest near-duplicate before it, and its story that of the
 * article which the parents lead to, the root: a leader forest (J. Hartigan's leader algorithm, 1975, with every article's nearest leader
 * replaced by the earliest), a function of the articles alone and not of their order of arrival. Unlike in connected components a later
 * article never joins two stories that were two before it, and what a withdrawn one held together falls apart only below it.
 *
 * <p>Parents are found by the partitions of bands ({@link BandMatcher}); the keepers of an article and of its parent talk by
 * {@link StoryMail}. At rest every article has the story of its root, as parents are strictly earlier and each tells its followers.
 */
public final class StoryKeeper {

    private static final char SEPARATOR = '|';

    private final Table<StoryNode> nodes;
    private final Table<Integer> followers;
    private final int partitions;
    private final StorySink sink;

    /**
     * A keeper over these tables.
     *
     * @param nodes article id to its node
     * @param followers a parent and a follower to the follower's home
     * @param partitions how many partitions of bands there are
     */
    public StoryKeeper(Table<StoryNode> nodes, Table<Integer> followers, int partitions, StorySink sink) {
        this.nodes = nodes;
        this.followers = followers;
        this.partitions = partitions;
        this.sink = sink;
    }

    /**
     * Takes an article as it is from now on.
     *
     * @param own the story it is by itself
     * @param print null for one that is not compared: withdrawn, or without a fingerprint
     * @return the story it belongs to as far as is known
     */
    public String take(String article, String own, @Nullable Print print) {
        StoryNode before = nodes.get(article);
        if (before == null) {
            if (print == null) {
                return own;
            }
            before = new StoryNode(own, null, new TreeMap<>(), null);
        }
        StoryNode now = before.saying(own, print);
        if (!Objects.equals(print, before.print())) {
            BitSet there = Print.partitions(print, partitions);
            BitSet told = Print.partitions(before.print(), partitions);
            told.or(there);
            told.stream()
                    .forEach(partition ->
                            sink.place(new PrintChange(partition, article, there.get(partition) ? print : null)));
        }
        save(article, before, now);
        return now.story();
    }

    /**
     * Acts on what another keeper or a partition of bands says.
     *
     * @return null where the receiver's story stays the same
     */
    public @Nullable StoryTurn receive(StoryMail mail) {
        String article = mail.to();
        StoryNode node = nodes.get(article);
        if (node == null) {
            throw new IllegalStateException("mail for the story of " + article + ", which has never been compared");
        }
        if (mail instanceof StoryMail.Earliest found) {
            StoryNode now = node.after(found.partition(), found.earliest());
            turn(found, node.parent(), now.parent());
            return become(article, node, now);
        } else if (mail instanceof StoryMail.Follow follow) {
            followers.put(key(article) + follow.follower(), follow.followerHome());
            sink.send(new StoryMail.Named(follow.follower(), follow.followerHome(), article, node.story()));
        } else if (mail instanceof StoryMail.Leave leave) {
            followers.put(key(article) + leave.follower(), null);
        } else if (mail instanceof StoryMail.Named named) {
            Rank parent = node.parent();
            if (parent != null && parent.article().equals(named.parent())) {
                return become(article, node, node.hearing(named.story()));
            }
        }
        return null;
    }

    private void turn(StoryMail.Earliest found, @Nullable Rank from, @Nullable Rank to) {
        if (from != null && to != null && from.article().equals(to.article())) {
            return;
        }
        if (from != null) {
            sink.send(new StoryMail.Leave(from.article(), from.home(), found.to()));
        }
        if (to != null) {
            sink.send(new StoryMail.Follow(to.article(), to.home(), found.to(), found.home()));
        }
    }

    private @Nullable StoryTurn become(String article, StoryNode before, StoryNode now) {
        save(article, before, now);
        String story = now.story();
        return story.equals(before.story()) ? null : new StoryTurn(article, story, now.heard() == null);
    }

    private void save(String article, StoryNode before, StoryNode now) {
        if (now.equals(before)) {
            return;
        }
        nodes.put(article, now);
        if (!now.story().equals(before.story())) {
            String prefix = key(article);
            String end = prefix.substring(0, prefix.length() - 1) + (char) (SEPARATOR + 1);
            followers.ascend(
                    prefix,
                    end,
                    (key, home) ->
                            sink.send(new StoryMail.Named(key.substring(prefix.length()), home, article, now.story())));
        }
    }

    /** Of every follower of the article, and of no other's: ids may hold anything, so their length comes first. */
    private static String key(String article) {
        return Integer.toString(article.length()) + SEPARATOR + article + SEPARATOR;
    }
}
