package org.entente.ingest.push;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.http.Request;
import org.jspecify.annotations.Nullable;

/** A request without a server, from one address. What is said in answer is forgotten. */
final class FakeRequest {

    private final Map<String, String> headers = new HashMap<>();
    private final Supplier<ServletInputStream> body;

    /** @param body is asked for once the body is read */
    FakeRequest(Supplier<ServletInputStream> body) {
        this.body = body;
    }

    FakeRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Request made() {
        try {
            Constructor<Request> constructor = Request.class.getDeclaredConstructor(Context.class);
            constructor.setAccessible(true);
            return constructor.newInstance(proxy(Context.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(method.getName(), arguments)));
    }

    private @Nullable Object answer(String method, Object @Nullable [] arguments) {
        return switch (method) {
            case "req" -> proxy(HttpServletRequest.class);
            case "getContentLengthLong" -> -1L;
            case "getInputStream" -> body.get();
            case "queryString" -> null;
            case "ip" -> "192.0.2.7";
            case "header" -> arguments != null && arguments.length == 1 ? headers.get(arguments[0]) : null;
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
