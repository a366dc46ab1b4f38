package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.replay.Period;
import org.entente.local.replay.Replay;
import org.entente.local.replay.ReplayReport;
import org.entente.local.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive enriched once more beside a running stack, read by a plain consumer. */
final class ReplayIT {

    private static final String LIVE = "news.article.enriched";
    private static final String BESIDE = LIVE + ".trial";

    private final Path directory;

    ReplayIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldSayBesideTheLiveTopicWhatStandsAndNoMore() {
        Settings asked = Settings.of(Configuration.load(
                null,
                Map.of(),
                List.of("data=" + directory.resolve("data"), "broker.port=0", "registry.port=0", "aggregate.port=0")));
        try (Stack stack = Stack.start(asked, Clock.systemUTC(), line -> {})) {
            Settings settings = stack.settings();
            Newsroom newsroom = new Newsroom(settings, directory.resolve("newsroom"));
            Story standing = Story.of("replay:standing", "Spain thanked Portugal on Monday for its patience.");
            Story corrected = Story.of("replay:corrected", "Norway condemned Sweden on Monday.");
            Story killed = Story.of("replay:killed", "Kenya accused Ghana of theft.");
            Story embargoed = Story.of("replay:embargoed", "Peru sued Chile.").embargoedUntil("2999-01-01T00:00:00Z");
            newsroom.files(
                    standing,
                    corrected,
                    killed,
                    embargoed,
                    Story.of("replay:foreign", "Das ist kein Englisch, und es soll auch keins sein."));
            newsroom.files(corrected.saying("Norway praised Sweden on Monday."), killed.withStatus("WITHHELD"));
            newsroom.whenAllIsCounted();
            int live = PlainConsumer.read(settings, LIVE).size();

            ReplayReport first = replay(settings, "trial", new Period(null, null));

            assertThat(first).isEqualTo(new ReplayReport(BESIDE, 3, 0, 0, 0, 0, 0));
            Map<String, GenericRecord> shown = latest(settings, LIVE);
            shown.remove("replay:killed");
            assertThat(shown).containsOnlyKeys("replay:standing", "replay:corrected", "replay:foreign");
            assertThat(latest(settings, BESIDE)).isEqualTo(shown);
            assertThat(PlainConsumer.read(settings, BESIDE)).hasSize(3);
            assertThat(PlainConsumer.read(settings, LIVE)).hasSize(live);

            assertThat(replay(settings, "trial", new Period(null, null)).unchanged())
                    .isEqualTo(3);
            assertThat(PlainConsumer.read(settings, BESIDE)).hasSize(3);

            newsroom.files(standing.withStatus("CANCELED"), corrected.saying("Norway thanked Sweden and Denmark."));
            newsroom.whenAllIsCounted();
            assertThat(replay(settings, "trial", new Period(null, null)))
                    .isEqualTo(new ReplayReport(BESIDE, 1, 1, 1, 0, 0, 0));
            shown = latest(settings, LIVE);
            shown.remove("replay:killed");
            assertThat(latest(settings, BESIDE)).isEqualTo(shown);
        }
    }

    private static ReplayReport replay(Settings settings, String suffix, Period period) {
        return new Replay(
                        settings, suffix, period, false, Clock.systemUTC(), new PrintWriter(new StringWriter()), false)
                .run();
    }

    private static Map<String, GenericRecord> latest(Settings settings, String topic) {
        Map<String, GenericRecord> latest = new TreeMap<>();
        for (ConsumerRecord<String, GenericRecord> record : PlainConsumer.read(settings, topic)) {
            latest.put(record.key(), record.value());
        }
        return latest;
    }
}
