package org.entente.aggregate.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.table.SortedTable;

/**
 * Keepers and matchers in partitions of their own, with a channel between each two. What one sends to another arrives in order; whose turn
 * it is, is chance.
 */
final class Newsrooms {

    private static final int HOMES = 3;
    private static final int BANDS = 4;

    private final Random random;
    private final List<Keeper> keepers = new ArrayList<>();
    private final List<Deque<PrintChange>> prints = new ArrayList<>();
    private final List<Deque<StoryMail>> mail = new ArrayList<>();
    private final List<BandMatcher> matchers = new ArrayList<>();
    long looked;

    Newsrooms(NearDuplicates near, Random random) {
        this.random = random;
        for (int home = 0; home < HOMES; home++) {
            keepers.add(new Keeper(home));
        }
        for (int partition = 0; partition < BANDS; partition++) {
            int sender = HOMES + partition;
            matchers.add(new BandMatcher(
                    new SortedTable<byte[]>(UnaryOperator.identity()),
                    new SortedTable<Placed>(UnaryOperator.identity()),
                    near,
                    BANDS,
                    letter -> mail.get(sender * HOMES + letter.home()).add(letter),
                    () -> looked++));
        }
        for (int i = 0; i < HOMES * BANDS; i++) {
            prints.add(new ArrayDeque<>());
        }
        for (int i = 0; i < (HOMES + BANDS) * HOMES; i++) {
            mail.add(new ArrayDeque<>());
        }
    }

    void take(ArticleFacts article) {
        int home = Math.floorMod(article.id().hashCode(), HOMES);
        Keeper keeper = keepers.get(home);
        keeper.stories.put(article.id(), keeper.keeper.take(article.id(), article.story(), Print.of(article, home)));
    }

    /** Lets at most so many letters arrive. */
    void deliver(int most) {
        for (int i = 0; i < most; i++) {
            List<Runnable> possible = new ArrayList<>();
            for (int channel = 0; channel < prints.size(); channel++) {
                Deque<PrintChange> queue = prints.get(channel);
                if (!queue.isEmpty()) {
                    BandMatcher matcher = matchers.get(channel % BANDS);
                    possible.add(() -> matcher.apply(queue.remove()));
                }
            }
            for (int channel = 0; channel < mail.size(); channel++) {
                Deque<StoryMail> queue = mail.get(channel);
                if (!queue.isEmpty()) {
                    Keeper keeper = keepers.get(channel % HOMES);
                    possible.add(() -> keeper.receive(queue.remove()));
                }
            }
            if (possible.isEmpty()) {
                return;
            }
            possible.get(random.nextInt(possible.size())).run();
        }
    }

    boolean isAtRest() {
        return prints.stream().allMatch(Deque::isEmpty) && mail.stream().allMatch(Deque::isEmpty);
    }

    /** Whether those and only those are followed that are the parent of someone. */
    boolean isTidy() {
        return keepers.stream()
                        .mapToLong(keeper -> keeper.followers.rows.size())
                        .sum()
                == keepers.stream().mapToLong(Keeper::children).sum();
    }

    /** Article id to the story that it counts for. */
    Map<String, String> stories() {
        Map<String, String> all = new TreeMap<>();
        keepers.forEach(keeper -> all.putAll(keeper.stories));
        return all;
    }

    private final class Keeper implements StorySink {

        private final Map<String, String> stories = new HashMap<>();
        private final SortedTable<StoryNode> nodes = new SortedTable<>(UnaryOperator.identity());
        private final SortedTable<Integer> followers = new SortedTable<>(UnaryOperator.identity());
        private final StoryKeeper keeper = new StoryKeeper(nodes, followers, BANDS, this);
        private final int home;

        Keeper(int home) {
            this.home = home;
        }

        void receive(StoryMail letter) {
            StoryTurn turn = keeper.receive(letter);
            if (turn != null) {
                stories.put(turn.article(), turn.story());
            }
        }

        long children() {
            return nodes.rows.values().stream()
                    .filter(node -> node.parent() != null)
                    .count();
        }

        @Override
        public void place(PrintChange change) {
            prints.get(home * BANDS + change.partition()).add(change);
        }

        @Override
        public void send(StoryMail letter) {
            mail.get(home * HOMES + letter.home()).add(letter);
        }
    }
}
