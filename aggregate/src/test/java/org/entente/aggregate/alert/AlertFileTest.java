package org.entente.aggregate.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertFileTest {

    private static final String SECRET = "a-secret-of-32-characters-or-so!";

    @TempDir
    private Path directory;

    @Test
    void shouldReadReceivers() throws IOException {
        Path file = file("""
                alerts:
                  - name: desk
                    url: http://10.0.0.7:8000/hook
                    secret: %s
                    kinds: [co-mention-surge]
                    actors: [country/CUB]
                    pairs: ["country/USA|country/CUB"]
                    min-lift: 3
                  - {name: all, url: "https://hooks.example/x", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw}
                """.formatted(SECRET));

        List<Receiver> receivers = AlertFile.read(file);

        assertThat(receivers).extracting(Receiver::name).containsExactly("desk", "all");
        Receiver desk = receivers.get(0);
        assertThat(desk.url()).isEqualTo(URI.create("http://10.0.0.7:8000/hook"));
        assertThat(desk.kinds()).containsExactly(AlertKind.CO_MENTION_SURGE);
        assertThat(desk.minLift()).isEqualTo(3);
        assertThat(desk.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: a, url: "ftp://x/", secret: aaaaaaaaaaaaaaaaaaaa}                 | http://
            {name: A, url: "http://x/", secret: aaaaaaaaaaaaaaaaaaaa}                | name 'A'
            {name: a, url: "http://x/"}                                              | it has no secret
            {name: a, url: "http://x/", secret: short}                               | at least 16
            {name: a, url: "http://x/", secret: aaaaaaaaaaaaaaaaaaaa, kinds: [war]}  | 'war' is neither
            {name: a, url: "http://x/", secret: aaaaaaaaaaaaaaaaaaaa, colour: red}   | unknown key colour
            {name: a, url: "http://x/", secret: aaaaaaaaaaaaaaaaaaaa, min-lift: big} | min-lift is no number
            {name: a, url: "http://x/", secret: aaaaaaaaaaaaaaaaaaaa, pairs: [x]}    | 'x' is no pair
            """)
    void shouldSayWhatIsWrongWithoutTheSecret(String receiver, String reason) throws IOException {
        Path file = file("alerts:\n  - " + receiver + "\n");

        assertThatThrownBy(() -> AlertFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aggregate.alerts is " + file)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("aaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void shouldLeaveInWhatTheFiltersWant() {
        Receiver receiver = new Receiver(
                "desk",
                URI.create("http://x/"),
                new Secret(SECRET),
                Set.of(),
                Set.of("country/CUB"),
                Set.of("country/USA|country/CUB"),
                0.5,
                3);

        assertThat(receiver.wants(surge("country/CUB", "country/USA", 3))).isTrue();
        assertThat(receiver.wants(surge("country/CUB", "country/USA", 2))).isFalse();
        assertThat(receiver.wants(surge("country/RUS", "country/USA", 3))).isFalse();
        assertThat(receiver.wants(surge("country/CUB", "country/RUS", 3))).isFalse();
    }

    @Test
    void shouldSignAsStandardWebhooksDoes() {
        assertThat(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static Alert surge(String a, String b, double lift) {
        return new Alert(AlertKind.CO_MENTION_SURGE, "x-r1", a, b, lift, "{}");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("alerts.yaml"), yaml);
    }
}
