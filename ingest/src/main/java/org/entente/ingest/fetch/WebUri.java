package org.entente.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses as people and servers write them: with spaces, umlauts and unknown escapes. */
public final class WebUri {

    private WebUri() {}

    /**
     * What the words mean.
     *
     * @param base against which they are resolved; null where they must stand for themselves
     * @throws IllegalArgumentException if it is no address of http or https, without repeating it: it may hold a secret
     */
    public static URI of(String words, @Nullable URI base) {
        try {
            URI said = new URI(escaped(words.strip()));
            URI whole = base == null ? said : base.resolve(said);
            String scheme = Objects.requireNonNullElse(whole.getScheme(), "").toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException("it must begin with http:// or https://");
            }
            return plain(whole, scheme);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no address: " + e.getReason(), e);
        }
    }

    /** Without fragment, and with a host that DNS knows. */
    private static URI plain(URI uri, String scheme) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (authority == null || authority.contains("@")) {
            throw new IllegalArgumentException(
                    authority == null ? "it has no host" : "it must not hold credentials: give them as headers");
        }
        if (uri.getHost() == null) {
            int colon = authority.matches(".*:\\d+") ? authority.lastIndexOf(':') : authority.length();
            String host = new String(unescaped(authority.substring(0, colon)), StandardCharsets.UTF_8);
            authority = IDN.toASCII(host) + authority.substring(colon);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI plain = new URI(scheme + "://" + authority.toLowerCase(Locale.ROOT) + path + query);
        if (plain.getHost() == null || plain.getPort() > 65535 || plain.getPort() == 0) {
            throw new IllegalArgumentException("its host or port can be none");
        }
        return plain;
    }

    private static String escaped(String words) {
        StringBuilder uri = new StringBuilder();
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        int authority = words.matches("(?s)[A-Za-z]*:?//[\\[].*") ? words.indexOf(']') : -1;
        for (int i = 0; i < bytes.length; i++) {
            int each = bytes[i] & 0xff;
            boolean strayPercent = each == '%' && !isEscape(bytes, i);
            boolean strayBracket = (each == '[' || each == ']') && i > authority;
            if (each <= ' ' || strayBracket || each >= 0x7f || "\"<>\\^`{|}".indexOf(each) >= 0 || strayPercent) {
                uri.append(String.format(Locale.ROOT, "%%%02X", each));
            } else {
                uri.append((char) each);
            }
        }
        return uri.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static byte[] unescaped(String host) {
        return java.net.URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same scheme, host and port: to no other may credentials go. */
    public static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && port(one) == port(other);
    }

    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }
}
