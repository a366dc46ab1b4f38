package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.entente.enrich.evaluate.AttributionEvaluation;
import org.entente.enrich.evaluate.AttributionStory;
import org.entente.enrich.pipeline.Pipeline;

/** How often the right speaker is found in stories in which it is marked who says what. */
public final class AttributionScores {

    private AttributionScores() {}

    /**
     * Reads each story of the file.
     *
     * @throws IllegalStateException if the file cannot be read; the message names it and the line
     */
    public static AttributionEvaluation of(Path file, Pipeline pipeline) {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        List<String> lines = Labelled.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                evaluation.add(
                        story(file, i + 1, line),
                        story -> pipeline.read("story", null, story.text(), AttributionStory.DAY));
            }
        }
        return evaluation;
    }

    private static AttributionStory story(Path file, int number, String line) {
        try {
            return AttributionStory.parse(line);
        } catch (IllegalArgumentException e) {
            throw Labelled.wrong(file, number, String.valueOf(e.getMessage()));
        }
    }
}
