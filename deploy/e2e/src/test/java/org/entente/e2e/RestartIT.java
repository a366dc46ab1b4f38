package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.ingest.publish.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stack is killed hard while it is at work and started again: nothing is lost, nothing is counted twice, and what was under embargo
 * comes out when its time has come.
 */
final class RestartIT {

    private static final int STORIES = 2000;
    private static final List<String> COUNTRIES = List.of(
            "Argentina", "Bolivia", "Canada", "Denmark", "Ecuador", "Finland", "Ghana", "Hungary", "Iceland", "Kenya");

    @TempDir
    private Path directory;

    @Test
    void shouldLoseNothingAndCountNothingTwiceWhenKilledAmongTwoThousandStories() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        List<String> ports = List.of(
                "broker.port=" + FreePort.find(),
                "registry.port=" + FreePort.find(),
                "aggregate.port=" + FreePort.find());
        ChildStack stack = ChildStack.start(data, ports);
        try {
            Newsroom newsroom = new Newsroom(stack.settings(), directory.resolve("newsroom"));
            CompletableFuture<Tally> filing = CompletableFuture.supplyAsync(() -> newsroom.filesLines(stories()));
            awaitSomeCounted(newsroom);
            Instant embargo = Instant.now().plus(Duration.ofSeconds(20));
            newsroom.files(
                    Story.of("restart:embargoed", "Mali thanked Niger.").embargoedUntil(embargo.toString()),
                    Story.of("restart:kept", "Chad thanked Niger.")
                            .embargoedUntil(embargo.plus(Duration.ofDays(1)).toString()));
            stack.kill();

            stack = ChildStack.start(data, ports);

            assertThat(filing.join()).isEqualTo(new Tally(STORIES, 0, 0, 0));
            newsroom.whenAllIsCounted();
            assertThat(newsroom.ask("/v1/actors/country/ARG", Map.of())
                            .path("articles")
                            .asInt())
                    .isEqualTo(STORIES / COUNTRIES.size() * 2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> newsroom.thenCoMention("country/MLI", "country/NER", 1, 1, 1));
            assertThat(Instant.now()).isAfterOrEqualTo(embargo);
            newsroom.thenCoMention("country/TCD", "country/NER", 0, 0, 0);
            newsroom.thenTheRecountAgrees();
            assertThat(newsroom.filesLines(stories())).isEqualTo(new Tally(0, STORIES, 0, 0));
        } finally {
            stack.stop();
        }
    }

    private static void awaitSomeCounted(Newsroom newsroom) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> newsroom.ask("/v1/co-mentions", Map.of("limit", "1"))
                                .path("items")
                                .path(0)
                                .path("articles")
                                .asInt()
                        >= 20);
    }

    /** Two countries each, every country in a fifth of them, over a hundred days. */
    private static String stories() {
        return IntStream.range(0, STORIES)
                .mapToObj(i -> {
                    String one = COUNTRIES.get(i % COUNTRIES.size());
                    String other = COUNTRIES.get((i + 3) % COUNTRIES.size());
                    String verb = i % 3 == 0 ? "praised" : i % 3 == 1 ? "condemned" : "visited";
                    return Story.of(
                                    "restart:" + i,
                                    one + " " + verb + " " + other + " on the day that report number " + i
                                            + " was filed, officials said.")
                            .from("Agency " + i % 7)
                            .at(Instant.parse("2024-01-01T00:00:00Z")
                                    .plus(Duration.ofMinutes(72L * i))
                                    .toString())
                            .line();
                })
                .collect(Collectors.joining("\n"));
    }
}
