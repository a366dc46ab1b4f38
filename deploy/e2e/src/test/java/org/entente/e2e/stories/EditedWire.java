package org.entente.e2e.stories;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of a wire's stories afterwards: copies in other outlets, dated before and after them; corrections in a few words, of
 * the whole body, and of the date; cancels, also of what others have copied; cancels that are taken back; and what is sent once more. The same
 * for the same stories.
 */
final class EditedWire {

    private static final long SEED = 20_250_607;
    private static final int COPIED = 25;
    private static final int CORRECTED = 12;
    private static final int CANCELED = 8;
    private static final int TAKEN_BACK = 30;
    private static final int RESENT = 3;
    private static final int OUTLETS = 40;
    private static final int MOST_HOURS_BETWEEN = 60;
    private static final List<Edit> COPIES =
            Stream.of(Edit.values()).filter(Edit::isCopy).toList();

    private final Random random = new Random(SEED);
    private final List<ObjectNode> stories;
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param stories as {@code entente publish} reads them, with id, date and text */
    EditedWire(List<ObjectNode> stories) {
        this.stories = stories;
    }

    /** The documents to publish after the stories: those of one id in their order, different ids in any. */
    List<ObjectNode> documents() {
        List<List<ObjectNode>> lives = new ArrayList<>();
        for (ObjectNode story : stories) {
            lives.add(life(story));
            if (chance(COPIED)) {
                ObjectNode copy = copy(story);
                List<ObjectNode> life = life(copy);
                life.add(0, copy);
                lives.add(life);
            }
        }
        List<List<ObjectNode>> turns = new ArrayList<>();
        lives.forEach(life -> life.forEach(any -> turns.add(life)));
        Collections.shuffle(turns, random);
        List<ObjectNode> documents = new ArrayList<>();
        turns.forEach(life -> documents.add(life.remove(0)));
        return documents;
    }

    /** How many documents there are of each kind, after {@link #documents}. */
    Map<String, Integer> counts() {
        return counts;
    }

    private ObjectNode copy(ObjectNode story) {
        Edit edit = COPIES.get(random.nextInt(COPIES.size()));
        count("copy: " + edit.words());
        ObjectNode copy = edited(story, edit);
        copy.put("id", "copy:" + story.path("id").asText());
        copy.put("source", "Outlet " + random.nextInt(OUTLETS));
        copy.put("title", "Elsewhere: " + story.path("title").asText());
        return dated(copy, random.nextInt(MOST_HOURS_BETWEEN) - MOST_HOURS_BETWEEN / 4);
    }

    /** The revisions that follow the first one. */
    private List<ObjectNode> life(ObjectNode first) {
        List<ObjectNode> life = new ArrayList<>();
        ObjectNode last = first;
        if (chance(CORRECTED)) {
            last = corrected(last);
            life.add(last);
        }
        if (chance(CANCELED)) {
            count("cancel");
            life.add(last.deepCopy().put("status", "CANCELED"));
            if (chance(TAKEN_BACK)) {
                count("cancel taken back");
                last = edited(last, Edit.WORDS);
                life.add(last);
            }
        }
        if (chance(RESENT)) {
            count("sent again as it was at first");
            life.add(first.deepCopy());
        }
        return life;
    }

    private ObjectNode corrected(ObjectNode last) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                count("correction of the whole body");
                yield last.deepCopy().put("text", any().path("text").asText());
            }
            case 1 -> {
                count("correction of the date");
                yield dated(last.deepCopy(), random.nextInt(MOST_HOURS_BETWEEN) - MOST_HOURS_BETWEEN / 2);
            }
            case 2 -> {
                count("correction: cut");
                yield edited(last, Edit.CUT_70);
            }
            default -> {
                count("correction of some words");
                yield edited(last, Edit.WORDS);
            }
        };
    }

    private ObjectNode edited(ObjectNode story, Edit edit) {
        return story.deepCopy()
                .put(
                        "text",
                        edit.of(story.path("text").asText(), any().path("text").asText(), random));
    }

    private static ObjectNode dated(ObjectNode story, int hoursLater) {
        Instant at = Instant.parse(story.path("date").asText());
        return story.put("date", at.plus(Duration.ofHours(hoursLater)).toString());
    }

    private ObjectNode any() {
        return stories.get(random.nextInt(stories.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}
