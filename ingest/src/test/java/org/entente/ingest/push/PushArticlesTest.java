package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.entente.http.ProblemException;
import org.junit.jupiter.api.Test;

/** What becomes of signed requests before it is known who sends them. */
final class PushArticlesTest {

    private static final Instant NOW = Instant.parse("2026-06-19T12:00:00Z");
    private static final int TOO_MANY = FailedAttempts.A_MINUTE + 10;

    private final List<String> read = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    @Test
    void shouldReadNoBodyThatIsSignedForNobody() {
        PushArticles open = articles(client("agency", PushClient.Scheme.HMAC));
        PushArticles withoutSigners = articles(client("agency", PushClient.Scheme.TOKEN));

        assertThat(answer(open, "nobody", this::body)).isEqualTo(401);
        assertThat(answer(withoutSigners, "agency", this::body)).isEqualTo(401);

        assertThat(read).isEmpty();
        assertThat(answer(open, "agency", this::body)).as("a wrong signature").isEqualTo(401);
        assertThat(read).hasSize(1);
    }

    @Test
    void shouldReadNoMoreBodiesAtATimeThanMayFail() {
        PushArticles articles = articles(client("agency", PushClient.Scheme.HMAC));

        nest(articles);

        assertThat(read).hasSize(FailedAttempts.A_MINUTE);
        assertThat(answers).startsWith(429).endsWith(401).hasSize(FailedAttempts.A_MINUTE + 1);
    }

    /** Sends another request while the body of this one is read. */
    private void nest(PushArticles articles) {
        answers.add(answer(articles, "agency", () -> {
            if (read.size() < TOO_MANY) {
                read.add("agency");
                nest(articles);
            }
            return new Empty();
        }));
    }

    private ServletInputStream body() {
        read.add("a body");
        return new Empty();
    }

    private static PushClient client(String name, PushClient.Scheme scheme) {
        return new PushClient(name, "Agency", scheme, Secret.of("a-key-that-nobody-guesses", name), 600, null);
    }

    private static PushArticles articles(PushClient client) {
        return new PushArticles(
                PushServerSettings.defaults(),
                2048,
                List.of(client),
                any -> {
                    throw new AssertionError("it is taken");
                },
                Clock.fixed(NOW, ZoneOffset.UTC),
                new PushMetrics(new SimpleMeterRegistry()));
    }

    private static int answer(PushArticles articles, String client, Supplier<ServletInputStream> body) {
        FakeRequest request = new FakeRequest(body)
                .with("Content-Type", "application/json")
                .with(Authentication.CLIENT, client)
                .with(Authentication.TIMESTAMP, Long.toString(NOW.getEpochSecond()))
                .with(Authentication.SIGNATURE, "sha256=" + "00".repeat(32));
        try {
            articles.answer(request.made());
            return 202;
        } catch (ProblemException e) {
            return e.problem().status();
        }
    }

    private static final class Empty extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
