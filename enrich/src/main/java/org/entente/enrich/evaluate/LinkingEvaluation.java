package org.entente.enrich.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.jspecify.annotations.Nullable;

/**
 * How often the right actor is found, by what makes it hard. A mark is right if every mention that touches it stands for its actor, and
 * one does; where it names a country, or is an unknown person, the actor must act for just that country, or for none.
 */
public final class LinkingEvaluation {

    /** The kind under which marks of countries are counted over all kinds. */
    public static final String COUNTRIES = "all countries";

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Score countries = new Score();

    /**
     * Adds a story.
     *
     * @param read how the text is read
     */
    public void add(LinkingStory story, Function<LinkingStory, Document> read) {
        Document document = read.apply(story);
        for (LinkingStory.Mark mark : story.marks()) {
            boolean isRight = isRight(document, mark);
            scores.computeIfAbsent(story.kind(), any -> new Score()).add(isRight);
            if (mark.actor() != null && mark.actor().startsWith("country/")) {
                countries.add(isRight);
            }
            if (!isRight) {
                errors.add(error(story, document, mark));
            }
        }
    }

    /** By kind, in the order they came, and the countries of all kinds under {@link #COUNTRIES}. */
    public Map<String, Score> scores() {
        Map<String, Score> all = new LinkedHashMap<>(scores);
        all.put(COUNTRIES, countries);
        return all;
    }

    /** That of one kind, or of the countries of all kinds; one of no marks where there is no such kind. */
    public Score score(String kind) {
        return scores().getOrDefault(kind, new Score());
    }

    /** What was not right, a line each. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private static boolean isRight(Document document, LinkingStory.Mark mark) {
        List<Mention> found = at(document, mark);
        if (mark.actor() == null) {
            return found.isEmpty();
        }
        boolean isFound = !found.isEmpty()
                && found.stream().allMatch(mention -> mark.actor().equals(mention.actor()));
        return isFound && isForCountry(document, mark);
    }

    private static boolean isForCountry(Document document, LinkingStory.Mark mark) {
        Actor actor = actor(document, mark);
        if (actor == null) {
            return false;
        }
        if (mark.country() != null) {
            return ("country/" + mark.country()).equals(actor.country());
        }
        return !actor.id().startsWith("person/") || actor.country() == null;
    }

    private static @Nullable Actor actor(Document document, LinkingStory.Mark mark) {
        return document.actors().stream()
                .filter(actor -> actor.id().equals(mark.actor()))
                .findFirst()
                .orElse(null);
    }

    /** The mentions of actors that touch the mark; of an office, only where it alone is marked. */
    private static List<Mention> at(Document document, LinkingStory.Mark mark) {
        List<Mention> touching = document.mentions().stream()
                .filter(mention -> mention.span().in() == Field.BODY
                        && mention.span().begin() < mark.end()
                        && mention.span().end() > mark.begin()
                        && mention.actor() != null)
                .toList();
        List<Mention> offices = touching.stream().filter(Mention::nominal).toList();
        return offices.isEmpty() ? touching : offices;
    }

    private static String error(LinkingStory story, Document document, LinkingStory.Mark mark) {
        StringBuilder found = new StringBuilder();
        for (Mention mention : at(document, mark)) {
            found.append(found.isEmpty() ? "" : ", ")
                    .append(mention.text())
                    .append(" -> ")
                    .append(mention.actor());
        }
        Actor actor = actor(document, mark);
        String country = actor == null || actor.country() == null ? "none" : actor.country();
        return story.kind() + ": '" + story.text().substring(mark.begin(), mark.end()) + "' should be "
                + (mark.actor() == null ? "nobody" : mark.actor())
                + (mark.country() == null ? "" : " for " + mark.country()) + ", is "
                + (found.isEmpty() ? "nobody" : found + " for " + country) + ": " + story.text();
    }
}
