package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.publish.FakeCluster;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeSinkTest {

    @TempDir
    private Path directory;

    @Test
    void shouldPutStoriesOnTheArchiveAndWhatIsRefusedOnTheDeadLetters() throws Exception {
        FakeCluster cluster = new FakeCluster("intake-sink");
        byte[] bytes = "<rss/>".getBytes(UTF_8);
        RawDocument document = new RawDocument("harbour", 1, Format.RSS, bytes, bytes.length, null);
        Contents contents = new Contents(
                List.of(
                        part(
                                "item 1",
                                Map.of(
                                        Field.ID,
                                        "harbour-1",
                                        Field.SOURCE,
                                        "Harbour",
                                        Field.TITLE,
                                        "Ferry",
                                        Field.TEXT,
                                        "Late.")),
                        part("item 2", Map.of(Field.ID, "harbour-2", Field.SOURCE, "Harbour"))),
                List.of(),
                0,
                null);
        try (Intake intake =
                cluster.intake(IngestSettings.defaults(), directory, Clock.systemUTC(), new SimpleMeterRegistry())) {
            intake.start();
            IntakeSink sink = new IntakeSink(intake);

            StorySink.Taken first = sink.take("Harbour", document, contents).get();
            StorySink.Taken again = sink.take("Harbour", document, contents).get();
            sink.refuse("Harbour", document, new RefusedException(Reason.FORMAT, "it is no feed"))
                    .get();

            assertThat(first).isEqualTo(new StorySink.Taken(1, 0, 1));
            assertThat(again).isEqualTo(new StorySink.Taken(0, 1, 1));
        }
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("harbour-1");
        assertThat(cluster.deadLetters()).hasSize(3);
    }

    private static Contents.Part part(String name, Map<Field, String> said) {
        return new Contents.Part(name, said, () -> name.getBytes(UTF_8));
    }
}
