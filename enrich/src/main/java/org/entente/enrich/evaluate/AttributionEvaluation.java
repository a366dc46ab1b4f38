package org.entente.enrich.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.Span;
import org.entente.enrich.stance.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * How often it is found who says what, by the shape of the speech. A story is right if the innermost voice over what is marked belongs to
 * the actor of the marked mention, or if there is no voice where nobody is marked. Odd and even rows are counted apart, so that one half
 * can be held back while rules are made with the other.
 */
public final class AttributionEvaluation {

    /** The shape under which all rows are counted. */
    public static final String ALL = "all";

    private final Attribution attribution = new Attribution();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Tally all = new Tally();
    private final List<String> errors = new ArrayList<>();
    private final List<String> unlinked = new ArrayList<>();

    /** The rows of one shape. */
    public static final class Tally {
        private final Score odd = new Score();
        private final Score even = new Score();
        private final Score all = new Score();
        private int unlinked;

        private void add(int row, boolean isRight, boolean isLinked) {
            (row % 2 == 1 ? odd : even).add(isRight);
            all.add(isRight);
            unlinked += isLinked ? 0 : 1;
        }

        public Score odd() {
            return odd;
        }

        public Score even() {
            return even;
        }

        public Score all() {
            return all;
        }

        /** Of how many rows the marked mention stands for no actor; all of them are wrong. */
        public int unlinked() {
            return unlinked;
        }
    }

    /**
     * Adds a story, the next row.
     *
     * @param read how the text is read
     */
    public void add(AttributionStory story, Function<AttributionStory, Document> read) {
        Document document = read.apply(story);
        int row = all.all().marks() + 1;
        String wanted = actor(document, story.holder());
        String found = holder(document, story.said());
        boolean isLinked = story.holder() == null || wanted != null;
        boolean isRight = isLinked && (wanted == null ? found == null : wanted.equals(found));
        tallies.computeIfAbsent(story.shape(), any -> new Tally()).add(row, isRight, isLinked);
        all.add(row, isRight, isLinked);
        if (!isLinked) {
            unlinked.add(line(row, story, "the marked mention is linked to nobody"));
        } else if (!isRight) {
            errors.add(line(row, story, "should be " + name(wanted) + ", is " + name(found)));
        }
    }

    /** By shape, in the order they came, and all rows under {@link #ALL}. */
    public Map<String, Tally> tallies() {
        Map<String, Tally> every = new LinkedHashMap<>(tallies);
        every.put(ALL, all);
        return every;
    }

    /** The rows of one shape, or all; one of no rows where there is no such shape. */
    public Tally tally(String shape) {
        return tallies().getOrDefault(shape, new Tally());
    }

    /** Whose voice was taken for another's, a line each. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Where the linking finds no actor at the marked mention, so that no voice can be right, a line each. */
    public List<String> unlinked() {
        return List.copyOf(unlinked);
    }

    private static @Nullable String actor(Document document, AttributionStory.@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        Span span = new Span(Field.BODY, mark.begin(), mark.end());
        return document.mentions().stream()
                .filter(mention -> !mention.nominal() && mention.actor() != null)
                .filter(mention -> mention.span().overlaps(span))
                .map(Mention::actor)
                .findFirst()
                .orElse(null);
    }

    /** The holder of the shortest voice that holds all that is said; where none does, of the shortest over its middle. */
    private @Nullable String holder(Document document, AttributionStory.Mark said) {
        List<Attribution.Said> voices = attribution.read(document, Field.BODY);
        Attribution.Said whole = Attribution.innermost(voices, said.begin(), said.end());
        Attribution.Said found =
                whole != null ? whole : Attribution.innermost(voices, said.middle(), said.middle() + 1);
        return found == null ? null : found.holder();
    }

    private static String name(@Nullable String actor) {
        return actor == null ? "nobody" : actor;
    }

    private static String line(int row, AttributionStory story, String what) {
        String said = story.text().substring(story.said().begin(), story.said().end());
        return story.shape() + " " + row + ": '" + said + "' " + what + ": "
                + story.text().replace("\n\n", "\\n");
    }
}
