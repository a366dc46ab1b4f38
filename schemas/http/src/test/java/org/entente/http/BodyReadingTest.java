package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What of a body is read, from a request in memory. */
final class BodyReadingTest {

    private static final byte[] BODY = "They met.".getBytes(StandardCharsets.UTF_8);
    private static final Duration WITHIN = Duration.ofMinutes(1);

    @Test
    void shouldReadWhatHasCome() {
        assertThat(BodyReading.read(request(BODY.length), 100, WITHIN)).isEqualTo(BODY);
        assertThat(BodyReading.read(request(-1), BODY.length, WITHIN)).isEqualTo(BODY);
    }

    @Test
    void shouldTakeNoMemoryForWhatIsOnlyAnnounced() {
        // No virtual machine has an array of that length.
        assertThatCode(() -> BodyReading.read(request(Integer.MAX_VALUE), Integer.MAX_VALUE, WITHIN))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhatIsTooLong() {
        assertThatThrownBy(() -> BodyReading.read(request(-1), BODY.length - 1, WITHIN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("longer than 8 bytes");
    }

    private static Context request(long announced) {
        HttpServletRequest request = proxy(HttpServletRequest.class, name -> switch (name) {
            case "getContentLengthLong" -> announced;
            case "getInputStream" -> new Sent();
            default -> throw new UnsupportedOperationException(name);
        });
        return proxy(Context.class, name -> switch (name) {
            case "req" -> request;
            case "header" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName())));
    }

    private static final class Sent extends ServletInputStream {

        private final InputStream bytes = new ByteArrayInputStream(BODY);

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return bytes.read(buffer, from, length);
        }

        @Override
        public boolean isFinished() {
            return false;
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
