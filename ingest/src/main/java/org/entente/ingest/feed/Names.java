package org.entente.ingest.feed;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of places and languages as feeds write them. */
final class Names {

    static final int LONGEST_SOURCE = 256;

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private Names() {}

    /** The address, absolute if the base is; as it is where it cannot be resolved. Null and empty are none. */
    static @Nullable String address(@Nullable String said, @Nullable String base) {
        String address = said == null ? "" : said.strip();
        if (address.isEmpty()) {
            return null;
        } else if (base == null || ABSOLUTE.matcher(address).matches()) {
            return address;
        }
        try {
            return new URL(new URL(base), address).toExternalForm();
        } catch (MalformedURLException e) {
            return address;
        }
    }

    /** A BCP 47 tag; null for what is none. */
    static @Nullable String language(@Nullable String said) {
        String tag = said == null ? "" : said.strip().replace('_', '-');
        try {
            return tag.isEmpty()
                    ? null
                    : defined(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable String defined(String tag) {
        return tag.equals("und") ? null : tag;
    }

    /** Null for what is blank. */
    static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
