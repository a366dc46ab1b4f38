package org.entente.ingest.parse;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.SaidDate;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;

/** What single fields may say. An empty value of an optional field is as good as none. */
final class Words {

    private static final int LONGEST_ID = 512;
    private static final int LONGEST_SOURCE = 256;

    private Words() {}

    static String id(String said) throws RefusedException {
        String id = said.strip();
        if (id.isEmpty() || id.length() > LONGEST_ID || hasControls(id)) {
            throw new RefusedException(
                    Reason.ID,
                    "id has " + id.length() + " characters: allowed are 1 to " + LONGEST_ID
                            + ", none of them a control");
        }
        return id;
    }

    static String source(String said) throws RefusedException {
        String source = said.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || hasControls(source)) {
            throw new RefusedException(
                    Reason.FIELD,
                    "source has " + source.length() + " characters: allowed are 1 to " + LONGEST_SOURCE
                            + ", none of them a control");
        }
        return source;
    }

    static ArticleStatus status(@Nullable String said) throws RefusedException {
        String word = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "usable" -> ArticleStatus.USABLE;
            case "withheld" -> ArticleStatus.WITHHELD;
            case "canceled", "cancelled", "withdrawn" -> ArticleStatus.CANCELED;
            default ->
                throw new RefusedException(
                        Reason.FIELD,
                        "status is '" + shortened(word) + "': allowed are usable, withheld, canceled, withdrawn");
        };
    }

    /** What cannot be understood is refused: a story must not come out before its time because of a slip of the pen. */
    static @Nullable Instant embargo(@Nullable String said) throws RefusedException {
        SaidDate date = SaidDate.of(said);
        if (date.words() != null && date.at() == null) {
            throw new RefusedException(
                    Reason.FIELD, "embargoedUntil is '" + shortened(date.words()) + "': allowed is an ISO 8601 date");
        }
        return date.at();
    }

    /** BCP 47; an underscore passes for a hyphen. */
    static @Nullable String language(@Nullable String said) throws RefusedException {
        String tag = said == null ? "" : said.strip().replace('_', '-');
        try {
            return tag.isEmpty()
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new RefusedException(
                    Reason.FIELD, "language is '" + shortened(tag) + "': allowed is a BCP 47 tag such as en");
        }
    }

    /** As {@link #language}; a word that is no tag says nothing: no story is worth less for it. */
    static @Nullable String languageIfAny(@Nullable String said) {
        try {
            return language(said);
        } catch (RefusedException e) {
            return null;
        }
    }

    static @Nullable String optional(@Nullable String said) {
        String value = said == null ? "" : said.strip();
        return value.isEmpty() ? null : value;
    }

    private static boolean hasControls(String value) {
        return value.codePoints().anyMatch(Character::isISOControl);
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
