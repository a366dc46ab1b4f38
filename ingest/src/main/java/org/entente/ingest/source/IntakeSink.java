package org.entente.ingest.source;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.publish.ParsedDocument;
import org.entente.ingest.read.RawDocument;

/** Gives stories to the intake: all of one poll are one delivery. */
public final class IntakeSink implements StorySink {

    private final Intake intake;
    private final Parser parser = new Parser(DocumentDefaults.none());

    public IntakeSink(Intake intake) {
        this.intake = intake;
    }

    @Override
    public CompletableFuture<Taken> take(String source, RawDocument document, Contents contents)
            throws InterruptedException {
        try {
            return submit(source, ParsedDocument.of(document, parser.reading(document, contents)));
        } catch (RefusedException e) {
            return submit(source, ParsedDocument.refused(document, e));
        }
    }

    @Override
    public CompletableFuture<Taken> refuse(String source, RawDocument document, RefusedException cause)
            throws InterruptedException {
        return submit(source, ParsedDocument.refused(document, cause));
    }

    private CompletableFuture<Taken> submit(String source, ParsedDocument parsed) throws InterruptedException {
        return intake.submit(new Delivery(source, List.of(parsed)))
                .thenApply(receipt -> new Taken(
                        receipt.accepted().size(),
                        receipt.unchanged(),
                        receipt.refused().size()));
    }
}
