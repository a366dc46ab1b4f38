package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.entente.enrich.evaluate.LinkingEvaluation;
import org.entente.enrich.evaluate.LinkingStory;
import org.entente.enrich.pipeline.Pipeline;

/** How often the right actor is found in stories in which it is marked who is meant. */
public final class LinkingScores {

    private LinkingScores() {}

    /**
     * Reads each story of the file.
     *
     * @throws IllegalStateException if the file cannot be read; the message names it and the line
     */
    public static LinkingEvaluation of(Path file, Pipeline pipeline) {
        LinkingEvaluation evaluation = new LinkingEvaluation();
        List<String> lines = Labelled.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                evaluation.add(
                        story(file, i + 1, line), story -> pipeline.read("story", null, story.text(), story.date()));
            }
        }
        return evaluation;
    }

    private static LinkingStory story(Path file, int number, String line) {
        try {
            return LinkingStory.parse(line);
        } catch (IllegalArgumentException e) {
            throw Labelled.wrong(file, number, String.valueOf(e.getMessage()));
        }
    }
}
