package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.enrich.evaluate.AttributionEvaluation;
import org.entente.enrich.evaluate.AttributionStory;
import org.entente.enrich.evaluate.LinkingEvaluation;
import org.entente.enrich.evaluate.LinkingStory;
import org.entente.enrich.pipeline.Pipeline;

/** How stories are read in which a person has marked how they should be. Lines that begin with {@code #} are remarks. */
public final class MarkedStories {

    private MarkedStories() {}

    /**
     * How often the right actor is found in stories in which it is marked who is meant.
     *
     * @throws IllegalStateException if the file cannot be read; the message names it and the line
     */
    public static LinkingEvaluation linking(Path file, Pipeline pipeline) {
        LinkingEvaluation evaluation = new LinkingEvaluation();
        each(
                file,
                LinkingStory::parse,
                marked -> evaluation.add(marked, story -> pipeline.read("story", null, story.text(), story.date())));
        return evaluation;
    }

    /**
     * How often the right speaker is found in stories in which it is marked who says what.
     *
     * @throws IllegalStateException if the file cannot be read; the message names it and the line
     */
    public static AttributionEvaluation attribution(Path file, Pipeline pipeline) {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        each(
                file,
                AttributionStory::parse,
                marked -> evaluation.add(
                        marked, story -> pipeline.read("story", null, story.text(), AttributionStory.DAY)));
        return evaluation;
    }

    private static <S> void each(Path file, Function<String, S> parse, Consumer<S> reader) {
        List<String> lines = Labelled.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                reader.accept(parsed(file, i + 1, line, parse));
            }
        }
    }

    private static <S> S parsed(Path file, int number, String line, Function<String, S> parse) {
        try {
            return parse.apply(line);
        } catch (IllegalArgumentException e) {
            throw Labelled.wrong(file, number, String.valueOf(e.getMessage()));
        }
    }
}
