package org.entente.local.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.news.MentionType;

/** A text and the names in it, as people labelled them. */
record NamedText(String text, Set<Entity> entities) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, MentionType> TYPES = Map.ofEntries(
            Map.entry("PER", MentionType.PERSON),
            Map.entry("PERSON", MentionType.PERSON),
            Map.entry("LOC", MentionType.PLACE),
            Map.entry("PLACE", MentionType.PLACE),
            Map.entry("LOCATION", MentionType.PLACE),
            Map.entry("ORG", MentionType.ORGANISATION),
            Map.entry("ORGANISATION", MentionType.ORGANISATION),
            Map.entry("ORGANIZATION", MentionType.ORGANISATION),
            Map.entry("MISC", MentionType.MISC));

    /**
     * A name.
     *
     * @param begin its first UTF-16 code unit
     * @param end one past its last
     */
    record Entity(int begin, int end, MentionType type) {}

    NamedText {
        entities = Set.copyOf(entities);
    }

    /**
     * The texts of a file: sentences of {@code token TAB tag} with a blank line between them, their tokens joined by spaces; or JSON lines
     * {@code {"text","entities":[{"begin","end","type"}]}}.
     *
     * @throws IllegalStateException naming the line that is neither
     */
    static List<NamedText> read(Path file) {
        List<String> lines = Labelled.lines(file);
        boolean isJson = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .startsWith("{");
        return isJson ? json(file, lines) : bio(file, lines);
    }

    private static List<NamedText> json(Path file, List<String> lines) {
        List<NamedText> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                JsonNode line = JSON.readTree(lines.get(i));
                String text = line.path("text").asText();
                Set<Entity> entities = new HashSet<>();
                for (JsonNode entity : line.path("entities")) {
                    int begin = entity.path("begin").asInt(-1);
                    int end = entity.path("end").asInt(-1);
                    if (begin < 0 || end <= begin || end > text.length()) {
                        throw Labelled.wrong(
                                file,
                                i + 1,
                                "an entity reaches from " + begin + " to " + end + ": allowed is 0 <= begin < end <= "
                                        + text.length() + ", the length of text");
                    }
                    entities.add(new Entity(
                            begin, end, type(file, i + 1, entity.path("type").asText())));
                }
                texts.add(new NamedText(text, entities));
            } catch (JsonProcessingException e) {
                throw Labelled.wrong(file, i + 1, "no JSON: " + e.getOriginalMessage());
            }
        }
        return texts;
    }

    private static List<NamedText> bio(Path file, List<String> lines) {
        List<NamedText> texts = new ArrayList<>();
        Sentence sentence = new Sentence();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.lastIndexOf('\t');
            if (line.isBlank()) {
                sentence.endInto(texts);
            } else if (tab <= 0) {
                throw Labelled.wrong(file, i + 1, "neither JSON nor token TAB tag: " + line);
            } else {
                String tag = line.substring(tab + 1).strip();
                boolean isTag = tag.equals("O") || tag.startsWith("B-") || tag.startsWith("I-");
                if (!isTag) {
                    throw Labelled.wrong(file, i + 1, "'" + tag + "' is no tag: allowed are O, B-TYPE and I-TYPE");
                }
                sentence.add(
                        line.substring(0, tab).strip(),
                        tag,
                        tag.equals("O") ? MentionType.MISC : type(file, i + 1, tag.substring(2)));
            }
        }
        sentence.endInto(texts);
        return texts;
    }

    private static MentionType type(Path file, int line, String name) {
        MentionType type = TYPES.get(name.toUpperCase(Locale.ROOT));
        if (type == null) {
            throw Labelled.wrong(file, line, "'" + name + "' is no type: allowed are PER, LOC, ORG and MISC");
        }
        return type;
    }

    /** One sentence in the making. */
    private static final class Sentence {

        private final StringBuilder text = new StringBuilder();
        private final List<Entity> entities = new ArrayList<>();
        private boolean isOpen;

        void add(String token, String tag, MentionType type) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int begin = text.length();
            text.append(token);
            int last = entities.size() - 1;
            if (tag.startsWith("I-") && isOpen && entities.get(last).type() == type) {
                entities.set(last, new Entity(entities.get(last).begin(), text.length(), type));
            } else if (!tag.equals("O")) {
                entities.add(new Entity(begin, text.length(), type));
            }
            isOpen = !tag.equals("O");
        }

        void endInto(List<NamedText> texts) {
            if (!text.isEmpty()) {
                texts.add(new NamedText(text.toString(), Set.copyOf(entities)));
            }
            text.setLength(0);
            entities.clear();
            isOpen = false;
        }
    }
}
