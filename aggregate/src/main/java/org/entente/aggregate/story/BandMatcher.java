package org.entente.aggregate.story;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.entente.aggregate.article.Fingerprint;
import org.entente.aggregate.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds each article's earliest near-duplicate among those that share a band of one partition of bands, and tells the article's keeper
 * whenever that is another. All of an article's partitions together see everyone it shares a band with.
 *
 * <p>Looking for an earlier one ends at the first that is found, so a story of many copies costs no more than one of two. Articles that
 * share a band without being near-duplicates, by an outlet's standing words, are looked at as far as the window reaches.
 */
public final class BandMatcher {

    private final Table<Placed> placed;
    private final Buckets buckets;
    private final NearDuplicates near;
    private final int partitions;
    private final Consumer<StoryMail> mail;
    private final Runnable looked;

    /**
     * A matcher over these tables.
     *
     * @param bands who has which band
     * @param placed partition and article id to the article there
     * @param partitions how many partitions of bands there are
     * @param mail gets what the keepers must know
     * @param looked runs for every article that another one is compared with
     */
    public BandMatcher(
            Table<byte[]> bands,
            Table<Placed> placed,
            NearDuplicates near,
            int partitions,
            Consumer<StoryMail> mail,
            Runnable looked) {
        this.placed = placed;
        this.buckets = new Buckets(bands, near.window().toMillis());
        this.near = near;
        this.partitions = partitions;
        this.mail = mail;
        this.looked = looked;
    }

    /** Takes an article in, out, or to another place. */
    public void apply(PrintChange change) {
        int partition = change.partition();
        String key = key(partition, change.article());
        Placed old = placed.get(key);
        Print before = old == null ? null : old.print();
        Print now = change.print();
        if (Objects.equals(before, now)) {
            return;
        }
        Set<String> left = old == null ? Set.of() : takeOut(partition, old.print());
        Rank earliest = null;
        if (now == null) {
            placed.put(key, null);
        } else {
            earliest = putIn(partition, now);
            placed.put(key, new Placed(now, earliest));
        }
        Rank known = now == null ? Objects.requireNonNull(before).rank() : now.rank();
        tell(partition, known, old == null ? null : old.earliest(), earliest);
        for (String each : left) {
            Placed one = get(partition, each);
            Search search = new Search(partition, one.print());
            eachBand(partition, one.print(), place -> buckets.before(place, one.print(), search::looksAtEarlier));
            place(partition, one, search.found);
        }
    }

    /** Gives those to which the print was the earliest. */
    private Set<String> takeOut(int partition, Print print) {
        Set<String> seen = new HashSet<>();
        Set<String> left = new LinkedHashSet<>();
        eachBand(partition, print, place -> {
            buckets.after(place, print, article -> {
                if (seen.add(article)
                        && print.rank().equals(get(partition, article).earliest())) {
                    left.add(article);
                }
                return true;
            });
            buckets.remove(place, print);
        });
        return left;
    }

    /** Gives the print's earliest, and makes it the earliest of those after it that have none before it. */
    private @Nullable Rank putIn(int partition, Print print) {
        Search search = new Search(partition, print);
        eachBand(partition, print, place -> {
            if (!buckets.around(place, print, search::looksAt)) {
                buckets.after(place, print, search::looksAtLater);
            }
            buckets.put(place, print);
        });
        return search.found;
    }

    /** The search for a print's earliest near-duplicate before it, and for those after it, band by band. */
    private final class Search {

        private final int partition;
        private final Print print;
        private final Set<String> seen = new HashSet<>(0);
        private @Nullable Rank found;

        Search(int partition, Print print) {
            this.partition = partition;
            this.print = print;
        }

        boolean looksAt(String article) {
            return seen.contains(article) || compare(get(partition, article));
        }

        private boolean compare(Placed one) {
            return one.print().rank().compareTo(print.rank()) < 0 ? looksAtEarlier(one) : looksAtLater(one);
        }

        boolean looksAtEarlier(String article) {
            return seen.contains(article) || looksAtEarlier(get(partition, article));
        }

        boolean looksAtLater(String article) {
            return seen.contains(article) || looksAtLater(get(partition, article));
        }

        /** False once there is nothing to find behind it in its band. */
        private boolean looksAtEarlier(Placed one) {
            Rank rank = one.print().rank();
            if (found != null && rank.compareTo(found) >= 0) {
                return false;
            }
            if (isNear(one.print(), print)) {
                found = rank;
                return false;
            }
            seen.add(rank.article());
            return true;
        }

        private boolean looksAtLater(Placed one) {
            seen.add(one.print().rank().article());
            Rank kept = one.earliest();
            if ((kept == null || print.rank().compareTo(kept) < 0) && isNear(print, one.print())) {
                place(partition, one, print.rank());
            }
            return true;
        }
    }

    private void place(int partition, Placed one, @Nullable Rank earliest) {
        Rank rank = one.print().rank();
        if (!Objects.equals(earliest, one.earliest())) {
            placed.put(key(partition, rank.article()), new Placed(one.print(), earliest));
            tell(partition, rank, one.earliest(), earliest);
        }
    }

    private void tell(int partition, Rank rank, @Nullable Rank before, @Nullable Rank now) {
        if (!Objects.equals(before, now)) {
            mail.accept(new StoryMail.Earliest(rank.article(), rank.home(), partition, now));
        }
    }

    private boolean isNear(Print one, Print other) {
        looked.run();
        return near.test(
                one.fingerprint(),
                one.rank().millis(),
                other.fingerprint(),
                other.rank().millis());
    }

    private void eachBand(int partition, Print print, IntConsumer visitor) {
        for (int place = 0; place < Fingerprint.BANDS; place++) {
            if (print.partition(place, partitions) == partition) {
                visitor.accept(place);
            }
        }
    }

    private Placed get(int partition, String article) {
        return Objects.requireNonNull(placed.get(key(partition, article)), article);
    }

    private static String key(int partition, String article) {
        return partition + "|" + article;
    }
}
