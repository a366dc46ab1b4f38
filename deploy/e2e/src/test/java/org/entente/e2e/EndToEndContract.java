package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.awaitility.Awaitility;
import org.entente.ingest.publish.Tally;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.demo.DemoWire;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds on any broker and registry. All tests share one cluster, so each has actors of its own, and the recount must agree
 * whatever the others have put in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndToEndContract {

    private static final String SUMMIT = "PYONGYANG - Russia and North Korea signed a pact on Wednesday.\n\n"
            + "\"It is a breakthrough,\" Vladimir Putin said after he had met Kim Jong Un.";

    private static final String GERMAN =
            "Die Regierung hat am Dienstag beschlossen, die Brücke über den Fluss zu erneuern, und "
                    + "der Minister sagte, dass die Arbeiten noch in diesem Jahr beginnen werden.";

    abstract Settings settings();

    abstract Newsroom newsroom();

    /** Settings of stages that run by themselves against the cluster, on any free ports. */
    static Settings stagesOf(String brokers, String registry, Path data) {
        return Settings.of(Configuration.load(
                null,
                Map.of(),
                List.of(
                        "data=" + data,
                        "kafka.bootstrap-servers=" + brokers,
                        "registry.url=" + registry,
                        "aggregate.port=0",
                        "operations.port=0")));
    }

    @Test
    void shouldCountAStoryOnceThroughResendCorrectionAndCancel() {
        Story story = Story.of("contract:summit", SUMMIT);
        assertThat(newsroom().files(story)).isEqualTo(new Tally(1, 0, 0, 0));
        newsroom().whenAllIsCounted();
        int before = newsroom()
                .coMention("country/PRK", "country/RUS")
                .path("articles")
                .asInt();
        assertThat(before).isPositive();

        assertThat(newsroom().files(story)).isEqualTo(new Tally(0, 1, 0, 0));
        Story corrected = story.saying(SUMMIT + "\n\nThe pact has twenty articles, not thirty.");
        assertThat(newsroom().files(corrected)).isEqualTo(new Tally(1, 0, 0, 0));
        newsroom().whenAllIsCounted();
        assertThat(newsroom()
                        .coMention("country/PRK", "country/RUS")
                        .path("articles")
                        .asInt())
                .isEqualTo(before);

        newsroom().files(corrected.withStatus("CANCELED"));
        newsroom().whenAllIsCounted();
        assertThat(newsroom()
                        .coMention("country/PRK", "country/RUS")
                        .path("articles")
                        .asInt())
                .isEqualTo(before - 1);
        assertThat(newsroom()
                        .ask("/v1/articles/contract:summit", Map.of())
                        .path("status")
                        .asText())
                .isEqualTo("CANCELED");
    }

    @Test
    void shouldCountSyndicatedCopiesAsOneStory() {
        String text = "LIMA - Peru and Brazil agreed on a road through the forest on Monday, officials of both said.";

        newsroom()
                .files(
                        Story.of("contract:road", text),
                        Story.of(
                                        "contract:road-copy",
                                        text.toUpperCase(Locale.ROOT).replace(" - ", " -- "))
                                .from("Meridian News"),
                        Story.of("contract:road-other", "Peru thanked Brazil for the road.")
                                .from("Meridian News"));

        newsroom().thenCoMention("country/PER", "country/BRA", 3, 2, 2);
    }

    @Test
    void shouldCountNearDuplicatesAsOneStoryThroughCorrectionAndCancel() {
        String lead =
                "YAOUNDE - Cameroon and Nigeria agreed on Tuesday to watch the level of the river together, after the "
                        + "floods of the spring had carried off two bridges and left a dozen villages on both banks without a road.";
        String rest =
                "Engineers of Cameroon will read the gauges in the north, those of Nigeria in the delta, and whoever "
                        + "sees the water rise first is to call the other within the hour, a joint paper of the ministries says.";
        Story root = Story.of("contract:river", lead + "\n\n" + rest).from("Harbour Wire");
        Story longer = Story.of("contract:river-longer", lead + "\n\n" + rest + "\n\nFarmers asked for more boats.")
                .from("Quay Radio")
                .at("2024-06-19T12:20:00Z");
        Story cut = Story.of("contract:river-cut", lead + "\n\n" + rest.substring(0, rest.indexOf(", and whoever")))
                .from("Meridian News")
                .at("2024-06-19T12:10:00Z");
        Story framed = Story.of(
                        "contract:river-framed", "For our readers, from the agencies.\n\n" + lead + "\n\n" + rest)
                .from("Tide Post")
                .at("2024-06-19T12:30:00Z");

        newsroom().files(framed, cut);
        newsroom().whenAllIsCounted();
        newsroom().files(root, longer);
        newsroom().thenCoMention("country/CMR", "country/NGA", 4, 1, 4);
        newsroom().thenTheRecountAgrees();

        newsroom()
                .files(
                        longer.saying(
                                "Cameroon bought forty boats from Nigeria for the farmers of the northern villages, who "
                                        + "had asked for them since the rains began and will get the first of them before the end of June."));
        newsroom().thenCoMention("country/CMR", "country/NGA", 4, 2, 4);

        newsroom().files(root.withStatus("CANCELED"));
        newsroom().thenCoMention("country/CMR", "country/NGA", 3, 2, 3);
        newsroom().thenTheRecountAgrees();
    }

    @Test
    void shouldLeaveNoTraceOfWhatIsWithheldOrUnderEmbargo() {
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();

        newsroom()
                .files(
                        Story.of("contract:held", "Kenya and Uganda opened a bridge.")
                                .withStatus("WITHHELD"),
                        Story.of("contract:embargoed", "Kenya and Uganda opened a dam.")
                                .embargoedUntil(tomorrow));

        newsroom().thenCoMention("country/KEN", "country/UGA", 0, 0, 0);
        thenNoTraceBesideTheArchiveOf("contract:held");
        thenNoTraceBesideTheArchiveOf("contract:embargoed");
    }

    @Test
    void shouldReleaseWhatWasUnderEmbargoWhenItsTimeHasCome() {
        Instant soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);

        newsroom()
                .files(Story.of("contract:released", "Mali and Niger opened a road.")
                        .embargoedUntil(soon.toString()));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> newsroom()
                .thenCoMention("country/MLI", "country/NER", 1, 1, 1));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    private void thenNoTraceBesideTheArchiveOf(String id) {
        for (TopicDeclaration topic : Topics.ALL) {
            if (!topic.equals(Topics.ARTICLE_RAW)) {
                assertThat(PlainConsumer.bytes(settings(), topic.name()))
                        .as("%s on %s", id, topic.name())
                        .noneMatch(record -> (record.key() + PlainConsumer.text(record.value())).contains(id));
            }
        }
    }

    @Test
    void shouldCountALateStoryAndCopyItToTheLateTopic() {
        newsroom().files(Story.of("contract:now", "Chile and Bolivia spoke.").at("2024-08-01T12:00:00Z"));
        newsroom().whenAllIsCounted();
        newsroom()
                .files(Story.of("contract:late", "Chile and Bolivia spoke again.")
                        .at("2023-01-02T12:00:00Z"));

        newsroom().thenCoMention("country/CHL", "country/BOL", 2, 2, 1);
        assertThat(PlainConsumer.read(settings(), Topics.ARTICLE_LATE.name()))
                .anyMatch(late -> String.valueOf(late.value()).contains("contract:late"));
    }

    @Test
    void shouldPassAnotherLanguageOnWithItsCodeAndNoAnnotations() {
        newsroom()
                .files(Story.of(
                        "contract:foreign",
                        "Le président français a rencontré le chancelier allemand à Paris mardi soir, et les deux hommes ont "
                                + "parlé pendant plusieurs heures de la situation économique de leurs pays."));
        newsroom().whenAllIsCounted();

        JsonNode article = newsroom().ask("/v1/articles/contract:foreign", Map.of());
        assertThat(article.path("language").asText()).isEqualTo("fr");
        assertThat(article.path("actors")).isEmpty();
    }

    @Test
    void shouldPutWhatItCannotReadOnTheDeadLetterTopicAndGoOn() {
        PoisonPen.write(settings(), "contract:poison", "no Avro at all".getBytes(StandardCharsets.UTF_8));
        Tally tally = newsroom()
                .filesLines("{\"id\": \"contract:broken\", \"text\": 7}\n"
                        + Story.of("contract:after", "Nepal and Bhutan agreed.").line());

        assertThat(tally).isEqualTo(new Tally(1, 0, 1, 0));
        newsroom().thenCoMention("country/NPL", "country/BTN", 1, 1, 1);
        assertThat(PlainConsumer.bytes(settings(), Topics.DEAD_LETTER.name()))
                .anyMatch(letter -> "contract:poison".equals(letter.key())
                        && PlainConsumer.header(letter, "dlq.stage").equals("enrich")
                        && PlainConsumer.header(letter, "dlq.source.topic").equals("news.article.raw"))
                .anyMatch(letter -> PlainConsumer.header(letter, "dlq.stage").equals("ingest")
                        && PlainConsumer.header(letter, "dlq.source.line").equals("1"));
    }

    @Test
    void shouldBeReadableByAPlainConfluentConsumerAndEqualTheRecount() throws IOException {
        try (var wire = DemoWire.open()) {
            newsroom().filesLines(new String(wire.readAllBytes(), StandardCharsets.UTF_8));
        }
        newsroom().files(Story.of("contract:tagesschau", GERMAN));
        newsroom().filesLines(surge());
        newsroom().whenAllIsCounted();
        awaitItems("/v1/co-mention-surges", Map.of("actor", "country/MNG", "with", "country/URY"));
        awaitItems("/v1/stance-changes", Map.of("holder", "country/CHN", "target", "country/JPN"));

        for (TopicDeclaration topic : Topics.ALL) {
            Schema declared = topic.value();
            // Without live sources there are no statuses: LiveWiresIT reads those.
            if (declared != null && !topic.equals(Topics.SOURCE_STATUS)) {
                assertThat(PlainConsumer.read(settings(), topic.name()))
                        .as(topic.name())
                        .isNotEmpty()
                        .allMatch(record -> record.value() == null
                                || record.value().getSchema().getFullName().equals(declared.getFullName()));
            }
        }
        newsroom().thenTheRecountAgrees();
    }

    /** Events are looked for once all is counted. */
    private void awaitItems(String path, Map<String, String> parameters) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !newsroom().ask(path, parameters).path("items").isEmpty());
    }

    /** Of 150 hourly articles Mongolia is in one in ten; then Mongolia and Uruguay meet in twelve within four hours. */
    private static String surge() {
        Instant start = Instant.parse("2023-03-01T00:00:00Z");
        Stream<Story> quiet = IntStream.range(0, 150)
                .mapToObj(i -> meeting("quiet", i, i % 10 == 5 ? "Mongolia" : "Uruguay", "Iceland", start, 60 * i));
        Stream<Story> loud = IntStream.range(0, 12)
                .mapToObj(i -> meeting("loud", i, "Mongolia", "Uruguay", start, 60 * 150 + 20 * i));
        return Stream.concat(quiet, loud).map(Story::line).collect(Collectors.joining("\n"));
    }

    private static Story meeting(String name, int number, String one, String other, Instant start, int minutes) {
        return Story.of(
                        "contract:" + name + number,
                        one + " and " + other + " held talks this week, officials said in report " + name + ' ' + number
                                + ".")
                .at(start.plus(Duration.ofMinutes(minutes)).toString());
    }

    @Test
    void shouldHaveItsTopicsAsDeclared() {
        assertThat(TopicAdmin.verify(settings().kafka())).isEmpty();
    }

    @Test
    void shouldServeMetricsThatAreNumbers() throws IOException, InterruptedException {
        newsroom().files(Story.of("contract:metrics", "Ghana praised Togo."));
        newsroom().whenAllIsCounted();

        HttpResponse<String> scrape = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(settings().api() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(scrape.statusCode()).isEqualTo(200);
        assertThat(scrape.body())
                .contains("entente_aggregate_age_seconds_count")
                .contains("kafka_stream")
                .contains("jvm_memory_used_bytes");
        assertThat(scrape.body().lines().filter(line -> line.startsWith("entente_")))
                .isNotEmpty()
                .noneMatch(line -> line.endsWith("NaN"));
    }
}
