package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same over TLS, with a certificate made for the test. */
@Timeout(60)
final class PushTlsIT extends PushFixture {

    private static final String PASSWORD = "of-the-keystore";

    private final Path directory;

    PushTlsIT(@TempDir Path directory) throws Exception {
        super(directory, settings(keystore(directory), password(directory, PASSWORD)));
        this.directory = directory;
    }

    @Test
    void shouldTakeStoriesOverTlsAndNotInTheClear() throws Exception {
        HttpClient trusting = HttpClient.newBuilder().sslContext(trust()).build();
        URI secure = URI.create("https://localhost:" + server.port() + "/v1/articles");

        HttpResponse<String> response = trusting.send(
                withToken("application/json", STORY).uri(secure).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        HttpRequest.Builder clear = withToken("application/json", STORY);
        assertThatThrownBy(() -> send(clear)).isInstanceOf(IOException.class);
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldNameTheKeyOfAKeystoreThatCannotBeOpenedAndNotItsPassword() throws Exception {
        PushServerSettings wrong = settings(keystore(directory), password(directory, "of-another-keystore"));

        assertThatThrownBy(() -> new PushServer(wrong, List.of(), 1024, client -> intake, List.of(), clock, meters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ingest.http.keystore")
                .message()
                .doesNotContain("of-another-keystore");
    }

    @Test
    void shouldNotServeInTheClearWhereOnlyHalfOfTlsIsSet() throws Exception {
        PushServerSettings half = settings(null, password(directory, PASSWORD));

        assertThatThrownBy(() -> new PushServer(half, List.of(), 1024, client -> intake, List.of(), clock, meters))
                .hasMessageContaining("ingest.http.keystore and ingest.http.keystore-password-file");
    }

    private SSLContext trust() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore(directory))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path password(Path directory, String password) throws IOException {
        return Files.writeString(directory.resolve("password-" + password.length()), password + "\n");
    }

    private static Path keystore(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("keys.p12");
        if (!Files.exists(file)) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "push",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            assertThat(keytool.waitFor()).isZero();
        }
        return file;
    }
}
