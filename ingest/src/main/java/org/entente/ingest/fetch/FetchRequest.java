package org.entente.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param uri absolute, http or https
 * @param accept the media types wanted
 * @param validators of what is there already
 * @param headers more of them, credentials among them: they go to the origin of {@code uri} only, and are not part of {@link #toString}
 * @param limits null for those of the settings
 * @param form what is posted, encoded as a form; null for a GET. A post is never redirected
 */
public record FetchRequest(
        URI uri,
        String accept,
        Validators validators,
        Map<String, String> headers,
        @Nullable Limits limits,
        @Nullable String form) {

    /** Most of them say what they are wrongly; so all are welcome. */
    public static final String FEEDS =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
                    + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** Asks for the whole of a page. */
    public static FetchRequest get(URI uri, String accept) {
        return new FetchRequest(uri, accept, Validators.NONE, Map.of(), null, null);
    }

    /** Posts a form, already encoded. */
    public static FetchRequest post(URI uri, String form) {
        return new FetchRequest(uri, "*/*", Validators.NONE, Map.of(), null, form);
    }

    @Override
    public String toString() {
        return (form == null ? "GET " : "POST ") + uri.getScheme() + "://" + uri.getHost();
    }
}
