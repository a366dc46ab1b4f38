package org.entente.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.publish.Publisher;
import org.entente.ingest.publish.Tally;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.local.config.Settings;
import org.entente.local.publish.PublishProgress;
import org.entente.local.stack.TemporaryDirectory;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts documents on the archive. */
@Command(
        name = "publish",
        description =
                "Puts documents on news.article.raw. A resend is unchanged, a change is a new revision. What cannot be read "
                        + "is refused: it goes to news.dead-letter with its cause, and the rest goes on. Exit 1 if all was refused.")
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files, directories of them, or - for standard input; gzip is read as it is.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "auto, text, jsonl, rss (also Atom, RDF and JSON Feed), ninjs, newsml-g2 or nitf "
                    + "(default: auto, by the file's name and beginning).")
    private Format format = Format.AUTO;

    @Option(names = "--source", paramLabel = "NAME", description = "The source of documents that name none.")
    private @Nullable String source;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "usable, withheld or canceled, for all documents, whatever they say.")
    private @Nullable ArticleStatus status;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the one text document.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = configuration.settings();
        DocumentDefaults defaults = new DocumentDefaults(id, source, status, null, null);
        PrintWriter out = spec.commandLine().getOut();
        Tally tally = publish(settings, defaults);
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("accepted", tally.accepted())
                    .put("unchanged", tally.unchanged())
                    .put("refused", tally.refused())
                    .put("passedOver", tally.passedOver()));
        } else {
            out.printf("%d accepted, %d unchanged, %d refused", tally.accepted(), tally.unchanged(), tally.refused());
            out.println(tally.passedOver() == 0 ? "" : ", " + tally.passedOver() + " passed over: no stories");
        }
        boolean isAllRefused = tally.refused() > 0 && tally.refused() == tally.total();
        return (isAllRefused ? ExitCode.FAILED : ExitCode.FINE).number();
    }

    private Tally publish(Settings settings, DocumentDefaults defaults) throws IOException, InterruptedException {
        try (Documents documents =
                        new Documents(inputs(), format, settings.ingest().maxDocumentBytes());
                TemporaryDirectory work = TemporaryDirectory.makeForInterruptedWork("entente-publish");
                Publisher publisher = new Publisher(
                        settings.kafka(),
                        settings.ingest(),
                        work.path(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
                PublishProgress progress =
                        new PublishProgress(documents, spec.commandLine().getErr(), Terminal.isThere())) {
            return publisher.publish(documents, defaults, progress);
        }
    }

    private List<Input> inputs() throws IOException {
        try {
            return Input.of(paths, System.in);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("there is no file or directory " + e.getFile(), e);
        }
    }
}
