package org.entente.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.Stack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the embedded broker and registry. */
final class EmbeddedStackIT extends EndToEndContract {

    private @Nullable Stack stack;
    private @Nullable Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path directory) {
        Settings settings = Settings.of(Configuration.load(
                null, Map.of(), List.of("data=" + directory, "broker.port=0", "registry.port=0", "aggregate.port=0")));
        stack = Stack.start(settings, Clock.systemUTC(), line -> {});
        newsroom = new Newsroom(stack.settings(), directory.resolve("newsroom"));
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // started before
    Settings settings() {
        return stack.settings();
    }

    @Override
    @SuppressWarnings("NullAway") // started before
    Newsroom newsroom() {
        return newsroom;
    }
}
