package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.news.MentionType;

/**
 * How the names of labelled texts are found: a name counts if begin, end and type are those of the label.
 *
 * @param texts how many were read
 * @param byType by what the names are of; a type that the file labels nowhere is left out, as its labels tell nothing of it
 */
public record NameScores(int texts, Map<MentionType, Counts> byType) {

    public NameScores {
        Map<MentionType, Counts> labelled = new EnumMap<>(byType);
        labelled.values().removeIf(counts -> counts.wanted() == 0);
        byType = Collections.unmodifiableMap(labelled);
    }

    /** Annotates each text of the file as a story of its own. */
    public static NameScores of(Path file, Pipeline pipeline) {
        List<NamedText> texts = NamedText.read(file);
        Map<MentionType, Counts> byType = new EnumMap<>(MentionType.class);
        for (MentionType type : MentionType.values()) {
            byType.put(type, Counts.NONE);
        }
        texts.parallelStream()
                .map(text -> counts(text, pipeline))
                .toList()
                .forEach(counts -> counts.forEach((type, more) -> byType.merge(type, more, Counts::plus)));
        return new NameScores(texts.size(), byType);
    }

    /** All types together. */
    public Counts all() {
        return byType.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Map<MentionType, Counts> counts(NamedText text, Pipeline pipeline) {
        Set<NamedText.Entity> found = new HashSet<>();
        pipeline.annotate(Articles.of(text.text()))
                .getMentions()
                .forEach(mention ->
                        found.add(new NamedText.Entity(mention.getBegin(), mention.getEnd(), mention.getType())));
        Map<MentionType, Counts> counts = new EnumMap<>(MentionType.class);
        found.forEach(entity ->
                counts.merge(entity.type(), new Counts(text.entities().contains(entity) ? 1 : 0, 1, 0), Counts::plus));
        text.entities().forEach(entity -> counts.merge(entity.type(), new Counts(0, 0, 1), Counts::plus));
        return counts;
    }
}
