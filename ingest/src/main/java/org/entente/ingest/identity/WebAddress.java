package org.entente.ingest.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of one and the same page look alike in their plain form, which is for comparing, not for fetching. */
final class WebAddress {

    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_[^=]*|fbclid|gclid|mc_cid|mc_eid)(=.*)?");

    private WebAddress() {}

    /**
     * Without scheme (if http or https), user, default port, fragment, slash at the end and parameters that only trace the reader;
     * the host in lower case. What is no web address stays as it is.
     */
    static String plain(String url) {
        try {
            URI uri = new URI(url).normalize();
            String host = uri.getHost();
            String scheme = uri.getScheme();
            if (host == null
                    || scheme == null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return url;
            }
            return host.toLowerCase(Locale.ROOT)
                    + port(uri.getPort())
                    + path(uri.getRawPath())
                    + query(uri.getRawQuery());
        } catch (URISyntaxException e) {
            return url;
        }
    }

    private static String port(int port) {
        return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
    }

    private static String path(@Nullable String path) {
        int end = path == null ? 0 : path.length();
        while (path != null && end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path == null ? "" : path.substring(0, end);
    }

    private static String query(@Nullable String query) {
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !TRACKING.matcher(parameter).matches())
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
