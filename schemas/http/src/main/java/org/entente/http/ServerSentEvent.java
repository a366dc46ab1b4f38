package org.entente.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as the wire has it (WHATWG HTML, "Server-sent events").
 *
 * @param id what a client sends as {@code Last-Event-ID} when it comes back; null for none
 * @param name the type of the event; null for {@code message}
 * @param data its lines; null for none: such an event moves only the client's last id on
 */
public record ServerSentEvent(
        @Nullable String id,
        @Nullable String name,
        @Nullable String data) {

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        if (name != null) {
            text.append("event: ").append(name).append('\n');
        }
        if (data != null) {
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        }
        // A comment keeps an event that would be nothing from being that.
        return (text.isEmpty() ? ":\n\n" : text.append('\n').toString()).getBytes(StandardCharsets.UTF_8);
    }
}
