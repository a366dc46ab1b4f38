package org.entente.local.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.enrich.pipeline.CurrentPipeline;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.ReadAhead;
import org.entente.local.annotate.Annotation;
import org.entente.local.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enrichment without Kafka. */
@Command(
        name = "annotate",
        description =
                "Enriches documents without Kafka and prints one EnrichedArticle as a JSON line for each, in order. A JSON "
                        + "line may ask about spans of its text, under targets and pairs. Exit 1 if any document was refused.")
final class AnnotateCommand implements Callable<Integer> {

    private static final ReadAhead.Limits BATCH = new ReadAhead.Limits(64, 4L * 1024 * 1024, Duration.ofMillis(100));

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|-",
            description = "A file, or - for standard input (default: -); gzip is read as it is.")
    private Path path = Path.of("-");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "auto, text or jsonl (default: auto, by the file's name, then its first character).")
    private Format format = Format.AUTO;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = configuration.settings();
        try (CurrentPipeline pipeline = Pipelines.current(settings.enrich(), new SimpleMeterRegistry())) {
            return annotate(settings, pipeline.get());
        }
    }

    private int annotate(Settings settings, Pipeline pipeline) throws IOException, InterruptedException {
        Annotation annotation = new Annotation(
                new Parser(DocumentDefaults.none()), pipeline, settings.ingest().futureSkew(), Clock.systemUTC());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long refused = 0;
        try (Documents documents =
                        new Documents(inputs(), format, settings.ingest().maxDocumentBytes());
                ReadAhead ahead = new ReadAhead(documents, BATCH)) {
            for (List<RawDocument> batch = ahead.next(); !batch.isEmpty() && !out.checkError(); batch = ahead.next()) {
                List<Annotation.Line> lines =
                        batch.parallelStream().map(annotation::of).toList();
                for (Annotation.Line line : lines) {
                    out.println(line.json());
                    if (!line.error().isEmpty()) {
                        refused++;
                        err.println("refused " + line.error());
                    }
                }
                out.flush();
            }
        }
        return (refused == 0 ? ExitCode.FINE : ExitCode.FAILED).number();
    }

    private List<Input> inputs() throws IOException {
        try {
            return Input.of(List.of(path), System.in);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("there is no file " + e.getFile(), e);
        }
    }
}
