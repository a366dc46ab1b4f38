package org.entente.aggregate.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.StaticFiles;

/** The page at {@code /}: files of our own, asked for again each time, and the library of charts, kept by browsers for good. */
final class Page {

    /** Nothing comes from elsewhere, nothing is run that is not one of our files, and no other site may frame it. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    private static final Map<String, String> SAFETY = Map.of(
            "Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");

    private static final String ECHARTS = "5.3.1";

    private Page() {}

    static List<StaticFiles> files() {
        return List.of(
                new StaticFiles("/", "/org/entente/aggregate/page", caching("no-cache")),
                new StaticFiles(
                        "/lib/echarts-" + ECHARTS,
                        "/META-INF/resources/webjars/echarts/" + ECHARTS,
                        caching("public, max-age=31536000, immutable")));
    }

    private static Map<String, String> caching(String how) {
        Map<String, String> headers = new HashMap<>(SAFETY);
        headers.put("Cache-Control", how);
        return headers;
    }
}
