package org.entente.ingest.websub;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.fetch.WebUri;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed can be subscribed to. Headers win over the document, as the standard has it.
 *
 * @param hub who delivers it
 * @param topic what the hub calls it: the feed's own {@code self} address, letter by letter where it is absolute
 */
public record HubLinks(URI hub, String topic) {

    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[\\w*-]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s\";,]+))?)*)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\";,]+))");

    /**
     * The links; null where the feed has no hub.
     *
     * @param headers values of the Link headers (RFC 8288)
     * @param hub as the document names it, the first of several
     * @param self as the document names it
     * @param location where the document was fetched from, which is the topic where nothing else is named
     */
    public static @Nullable HubLinks of(
            List<String> headers, @Nullable String hub, @Nullable String self, URI location) {
        String byHeader = inHeaders(headers, "hub");
        URI hubUri = uri(byHeader == null ? hub : byHeader, location);
        String selfByHeader = byHeader == null ? null : inHeaders(headers, "self");
        String topic = selfByHeader == null ? self : selfByHeader;
        return hubUri == null ? null : new HubLinks(hubUri, absolute(topic, location));
    }

    private static @Nullable String inHeaders(List<String> headers, String wanted) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                Matcher rel = REL.matcher(link.group(2));
                if (rel.find()) {
                    String value = rel.group(1) == null ? rel.group(2) : rel.group(1);
                    if (List.of(value.toLowerCase(Locale.ROOT).split("\\s+")).contains(wanted)) {
                        return link.group(1);
                    }
                }
            }
        }
        return null;
    }

    private static String absolute(@Nullable String topic, URI base) {
        if (topic != null && topic.strip().matches("https?://\\S+")) {
            return topic.strip();
        }
        URI resolved = uri(topic, base);
        return String.valueOf(resolved == null ? base : resolved);
    }

    private static @Nullable URI uri(@Nullable String words, URI base) {
        try {
            return words == null ? null : WebUri.of(words, base);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
