package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who may push, and what those learn who may not. */
@Timeout(60)
final class PushAuthenticationIT extends PushFixture {

    private static final String TYPE = "application/json";

    PushAuthenticationIT(@TempDir Path directory) {
        super(directory, settings());
    }

    @Test
    void shouldTakeASignedRequestWithinTheWindowAndNoOther() throws Exception {
        Instant now = clock.instant();

        assertThat(send(signed(KEY, now, STORY)).statusCode()).isEqualTo(202);
        assertThat(send(signed(KEY, now.minusSeconds(300), STORY)).statusCode()).isEqualTo(202);
        assertThat(send(signed(KEY, now.plusSeconds(300), STORY)).statusCode()).isEqualTo(202);
        assertThat(send(signed(KEY, now.minusSeconds(301), STORY)).statusCode()).isEqualTo(401);
        assertThat(send(signed(KEY, now.plusSeconds(301), STORY)).statusCode()).isEqualTo(401);
        assertThat(cluster.archive()).as("a replay is a resend").hasSize(1);
    }

    @Test
    void shouldRefuseWithTheSameWordsWhateverIsWrong() throws Exception {
        Instant now = clock.instant();
        String timestamp = Long.toString(now.getEpochSecond());
        List<HttpResponse<String>> refused = new ArrayList<>();
        refused.add(send(request(TYPE, bytes(STORY))));
        refused.add(send(request(TYPE, bytes(STORY)).header("Authorization", "Bearer ")));
        refused.add(send(request(TYPE, bytes(STORY)).header("Authorization", "Bearer " + TOKEN + "x")));
        refused.add(send(request(TYPE, bytes(STORY)).header("Authorization", "Basic " + TOKEN)));
        refused.add(send(request(TYPE, bytes(STORY)).header("Authorization", "Bearer " + KEY)));
        refused.add(send(signed("another-key-than-it-is", now, STORY)));
        refused.add(send(signed(KEY, now, STORY).setHeader("Entente-Client", "nobody")));
        refused.add(send(signed(TOKEN, now, STORY).setHeader("Entente-Client", "desk")));
        refused.add(send(signed(KEY, now, STORY).setHeader("Entente-Signature", "sha256=zz")));
        refused.add(send(signed(KEY, now, STORY).setHeader("Entente-Signature", "sha256=")));
        refused.add(send(signed(KEY, now, STORY).setHeader("Entente-Timestamp", "yesterday")));
        refused.add(send(signed(KEY, now, STORY)
                .setHeader("Entente-Signature", "sha256=" + hmac(KEY, timestamp + "." + STORY + " "))));

        for (HttpResponse<String> each : refused) {
            problem(each, 401);
        }
        assertThat(refused)
                .extracting(HttpResponse::body)
                .containsOnly(refused.get(0).body());
        assertThat(cluster.archive()).isEmpty();
        assertThat(count("entente.ingest.push.requests", "client", "unknown", "status", "401"))
                .isEqualTo(refused.size());
    }

    @Test
    void shouldBoundTheFailedAttemptsFromAnAddress() throws Exception {
        for (int i = 0; i < FailedAttempts.A_MINUTE; i++) {
            problem(send(request(TYPE, bytes(STORY)).header("Authorization", "Bearer guess-" + i)), 401);
        }

        HttpResponse<String> blocked = send(withToken(TYPE, STORY));

        JsonNode problem = problem(blocked, 429);
        assertThat(problem.path("detail").textValue()).contains("address");
        assertThat(blocked.headers().firstValue("Retry-After")).contains("3");
        clock.advance(Duration.ofSeconds(3));
        assertThat(send(withToken(TYPE, STORY)).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldShowNoSecretInALogLineAnAnswerOrAnError() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        StringBuilder said = new StringBuilder();
        try {
            said.append(send(withToken(TYPE, STORY)).body());
            said.append(send(withToken(TYPE, "{")).body());
            said.append(send(signed(KEY, clock.instant(), STORY)).body());
            said.append(send(signed(KEY + "x", clock.instant(), STORY)).body());
            said.append(send(request(TYPE, bytes(STORY)).header("Authorization", "Bearer " + TOKEN + "x"))
                    .body());
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        log.list.stream()
                .filter(event -> event.getLoggerName().startsWith("org.entente"))
                .forEach(event -> said.append(event.getFormattedMessage()));
        log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .forEach(event -> said.append(event.getFormattedMessage()));
        said.append(new PushClient("x", "X", PushClient.Scheme.TOKEN, Secret.of(TOKEN + "\n", "x"), 1, null));

        assertThat(said).isNotEmpty().doesNotContain(TOKEN).doesNotContain(KEY);
        assertThat(log.list).isNotEmpty();
        assertThatThrownBy(() -> Secret.of("hush-hush", "x"))
                .hasMessageContaining("the secret of x has 9 bytes")
                .message()
                .doesNotContain("hush-hush");
    }
}
