package org.entente.local.annotate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.revision.Revisions;
import org.entente.news.Article;
import org.entente.schemas.json.RecordJson;

/** From a document to its enriched record as a JSON line. Safe for use by several threads. */
public final class Annotation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Parser parser;
    private final Pipeline pipeline;
    private final Revisions revisions;
    private final Clock clock;

    /** @param futureSkew how far ahead of the clock a date is still believed */
    public Annotation(Parser parser, Pipeline pipeline, Duration futureSkew, Clock clock) {
        this.parser = parser;
        this.pipeline = pipeline;
        this.revisions = new Revisions(futureSkew);
        this.clock = clock;
    }

    /**
     * One line of output.
     *
     * @param json the record's fields with the answers under {@code targets} and {@code pairs}; for a document that was refused
     *     its file, line and cause under {@code error}, so that lines of output stay beside lines of input
     * @param error the cause, empty where there is none
     */
    public record Line(String json, String error) {}

    /** The line for the document. */
    public Line of(RawDocument document) {
        try {
            return new Line(record(document).toString(), "");
        } catch (RefusedException | IllegalArgumentException e) {
            return refused(document, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // a document that no rule was made for costs no other its line
            return refused(document, "cannot be annotated: " + e);
        }
    }

    private static Line refused(RawDocument document, String message) {
        String cause = document.file() + ":" + document.line() + ": " + message;
        ObjectNode line = NODES.objectNode();
        line.putObject("error")
                .put("file", document.file())
                .put("line", document.line())
                .put("message", message);
        return new Line(line.toString(), cause);
    }

    private ObjectNode record(RawDocument document) throws RefusedException {
        Draft draft = parser.only(document);
        Article article = revisions.first(draft, clock.instant());
        Asked asked =
                document.format() == Format.JSONL ? Asked.read(document.bytes(), article.getText()) : Asked.NOTHING;
        Pipeline.Annotated annotated = pipeline.annotate(article, asked.targets(), asked.pairs());
        ObjectNode line = (ObjectNode) RecordJson.of(annotated.article());
        if (asked.hasTargets()) {
            line.set("targets", scores(annotated.answers().targets()));
        }
        if (asked.hasPairs()) {
            line.set("pairs", scores(annotated.answers().pairs()));
        }
        return line;
    }

    private static ArrayNode scores(List<SentimentScore> scores) {
        ArrayNode array = NODES.arrayNode(scores.size());
        for (SentimentScore score : scores) {
            array.addObject()
                    .put("label", score.label().name())
                    .put("score", score.score())
                    .put("positive", score.positive())
                    .put("neutral", score.neutral())
                    .put("negative", score.negative());
        }
        return array;
    }
}
