package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a stream is taken up with a connection that is in memory. */
final class EventStreamTest {

    private static final ServerSentEvent EVENT = new ServerSentEvent(null, null, "They met.");

    private final AtomicInteger closed = new AtomicInteger();
    private @Nullable Supplier<?> future;
    private @Nullable Connection response;

    @Test
    void shouldWriteNothingBeforeTheConnectionIsSetToNotBlock() throws Exception {
        EventStream stream = EventStream.begin(context(), 10, closed::incrementAndGet);
        Connection connection = new Connection();
        connection.sender = new Thread(() -> stream.send("a", EVENT));
        response = connection;

        assertThat(begin()).isNotDone();
        connection.sender.join();

        assertThat(stream.isOpen()).isTrue();
        assertThat(connection.written.toString(StandardCharsets.UTF_8)).isEqualTo("data: They met.\n\n");
    }

    @Test
    void shouldEndWhereTheConnectionIsWrittenToAlready() throws Exception {
        EventStream stream = EventStream.begin(context(), 10, closed::incrementAndGet);
        Connection connection = new Connection();
        connection.write(':');
        response = connection;

        assertThat(begin()).isDone();

        assertThat(stream.isOpen()).isFalse();
        assertThat(stream.send("a", EVENT)).isFalse();
        assertThat(closed).hasValue(1);
        assertThat(connection.written.toString(StandardCharsets.UTF_8)).isEqualTo(":");
    }

    /** What the server calls once the route has answered. */
    private CompletableFuture<?> begin() {
        return (CompletableFuture<?>) Objects.requireNonNull(future).get();
    }

    private Context context() {
        HttpServletResponse answer = proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getOutputStream" -> response;
            default -> throw new UnsupportedOperationException(name);
        });
        return proxy(Context.class, (name, arguments) -> switch (name) {
            case "future" -> {
                future = (Supplier<?>) arguments[0];
                yield null;
            }
            case "header" -> null;
            case "res" -> answer;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName(), arguments)));
    }

    /** As Jetty's: written to while it blocks, it can no longer be set not to. */
    private static final class Connection extends ServletOutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private @Nullable Thread sender;

        @Override
        public synchronized void write(int octet) {
            written.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** Somebody sends just now. */
        @Override
        public void setWriteListener(WriteListener listener) {
            if (sender != null) {
                sender.start();
                while (sender.getState() != Thread.State.BLOCKED && sender.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
            }
            synchronized (this) {
                if (written.size() > 0) {
                    throw new IllegalStateException("written to while it blocks");
                }
            }
        }
    }
}
