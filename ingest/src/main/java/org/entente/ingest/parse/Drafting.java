package org.entente.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.identity.Identity;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;
import org.entente.news.ArticleStatus;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Checks what a document says and makes a draft of it. */
final class Drafting {

    private static final int LONGEST = Topics.MAX_RECORD_BYTES - IngestSettings.RECORD_OVERHEAD_BYTES;
    private static final int LONGEST_CHARACTER = 3;

    private final DocumentDefaults defaults;

    Drafting(DocumentDefaults defaults) {
        this.defaults = defaults;
    }

    Draft draft(RawDocument document, Map<Field, String> said) throws RefusedException {
        // In text and JSON lines every field is said outright; a headline there is only a headline.
        boolean wire = document.format() != Format.TEXT && document.format() != Format.JSONL;
        WireSignals signals = wire
                ? WireSignals.of(Words.optional(said.get(Field.TITLE)), said.get(Field.EDITORIAL_NOTE))
                : new WireSignals(Words.optional(said.get(Field.TITLE)), null);
        ArticleStatus ownStatus = signals.signal() == WireSignals.Signal.WITHDRAWAL
                ? ArticleStatus.CANCELED
                : Words.status(said.get(Field.STATUS));
        ArticleStatus status = defaults.status() == null ? ownStatus : defaults.status();
        String ownSource = Words.optional(said.get(Field.SOURCE));
        String source = ownSource == null ? defaults.sourceOrUnknown() : Words.source(ownSource);
        String ownLanguage =
                wire ? Words.languageIfAny(said.get(Field.LANGUAGE)) : Words.language(said.get(Field.LANGUAGE));
        String language = ownLanguage == null ? defaults.language() : ownLanguage;
        SaidDate date = SaidDate.of(said.get(Field.DATE));
        if (date.equals(SaidDate.NONE) && defaults.publishedAt() != null) {
            date = SaidDate.of(defaults.publishedAt());
        }
        Instant embargo = embargo(said.get(Field.EMBARGOED_UNTIL), wire);
        String url = Words.optional(said.get(Field.URL));
        String title = signals.title();
        String text = Objects.requireNonNullElse(said.get(Field.TEXT), "");
        // A flash on a wire, or an item of a feed, may be a headline and no more.
        if (status == ArticleStatus.USABLE && text.isBlank() && !(wire && title != null)) {
            throw new RefusedException(
                    Reason.NO_TEXT, "there is no text: only a canceled or withheld story may have none");
        }
        String hash = new ContentHash()
                .add(status.name())
                .add(source)
                .add(language)
                .add(date.at() == null ? date.words() : date.at().toString())
                .add(embargo == null ? null : embargo.toString())
                .add(url)
                .add(title)
                .add(text)
                .hex();
        String id = id(document, said.get(Field.ID), source, url, title, text);
        Edition edition = edition(said, signals);
        refuseTooLong(id, source, language, url, title, text, edition.version(), edition.signal(), edition.note());
        return new Draft(id, status, source, language, date, embargo, url, title, text, edition, hash);
    }

    /** Compressed, or in another charset, a document can be much shorter than what it says. */
    private static void refuseTooLong(@Nullable String... words) throws RefusedException {
        List<String> said = Stream.of(words).filter(Objects::nonNull).toList();
        long characters = said.stream().mapToLong(String::length).sum();
        if (characters * LONGEST_CHARACTER <= LONGEST) {
            return;
        }
        long bytes = said.stream()
                .mapToLong(each -> each.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > LONGEST) {
            throw new RefusedException(
                    Reason.TOO_LONG,
                    "id, url, title, text and the like have " + bytes + " bytes together, allowed are " + LONGEST
                            + ", what a record can hold: the story must be shorter, or come in parts");
        }
    }

    private static @Nullable Instant embargo(@Nullable String said, boolean wire) throws RefusedException {
        Instant endOfDay = wire && said != null ? Embargo.endOfDay(said.strip()) : null;
        return endOfDay == null ? Words.embargo(said) : endOfDay;
    }

    private static Edition edition(Map<Field, String> said, WireSignals signals) {
        String own = Words.optional(said.get(Field.SIGNAL));
        boolean marked = signals.signal() != null && (own == null || signals.signal() == WireSignals.Signal.WITHDRAWAL);
        return new Edition(
                Words.optional(said.get(Field.VERSION)),
                SaidDate.of(said.get(Field.VERSION_CREATED)).at(),
                marked && signals.signal() != null ? signals.signal().label() : own,
                Words.optional(said.get(Field.EDITORIAL_NOTE)));
    }

    /** What came through a wire has no file, and so no name of its own. */
    private static boolean isNamedText(RawDocument document) {
        return document.format() == Format.TEXT
                && document.transport().equals(Transport.NONE)
                && !document.file().equals(RawDocument.STDIN);
    }

    private String id(
            RawDocument document,
            @Nullable String own,
            String source,
            @Nullable String url,
            @Nullable String title,
            String text)
            throws RefusedException {
        if (defaults.id() != null) {
            return defaults.id();
        } else if (own != null) {
            return Words.id(own);
        } else if (isNamedText(document)) {
            return Words.id(Identity.ofFile(document.file()));
        } else if (url != null) {
            return Identity.ofUrl(url);
        } else if (title != null) {
            return Identity.ofTitle(source, title);
        } else if (!text.isBlank()) {
            return Identity.ofText(source, text);
        }
        throw new RefusedException(Reason.ID, "there is no id, and no url, title or text to make one from");
    }
}
