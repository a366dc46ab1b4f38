package org.entente.ingest.parse;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.entente.ingest.identity.ContentHash;
import org.entente.ingest.identity.Identity;
import org.entente.ingest.parse.RefusedException.Reason;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;

/** From one document's bytes to what it says. Safe for use by several threads. */
public final class Parser {

    private final DocumentDefaults defaults;
    private final JsonLine json = new JsonLine();

    public Parser(DocumentDefaults defaults) {
        this.defaults = defaults;
    }

    /** @throws RefusedException if it cannot become an article; nothing else is thrown, whatever the bytes */
    public Draft parse(RawDocument document) throws RefusedException {
        RawDocument.Fault fault = document.fault();
        if (fault != null) {
            throw new RefusedException(fault.tooLong() ? Reason.TOO_LONG : Reason.UNREADABLE, fault.message());
        }
        String content = Utf8.decode(document.bytes());
        Map<Field, String> said = document.format() == Format.TEXT ? TextFile.read(content) : json.read(content);
        return draft(document, said);
    }

    private Draft draft(RawDocument document, Map<Field, String> said) throws RefusedException {
        ArticleStatus ownStatus = Words.status(said.get(Field.STATUS));
        ArticleStatus status = defaults.status() == null ? ownStatus : defaults.status();
        String ownSource = Words.optional(said.get(Field.SOURCE));
        String source = ownSource == null ? defaults.sourceOrUnknown() : Words.source(ownSource);
        String language = Words.language(said.get(Field.LANGUAGE));
        SaidDate date = SaidDate.of(said.get(Field.DATE));
        if (date.equals(SaidDate.NONE) && defaults.publishedAt() != null) {
            date = SaidDate.of(defaults.publishedAt());
        }
        Instant embargo = Words.embargo(said.get(Field.EMBARGOED_UNTIL));
        String url = Words.optional(said.get(Field.URL));
        String title = Words.optional(said.get(Field.TITLE));
        String text = Objects.requireNonNullElse(said.get(Field.TEXT), "");
        if (status == ArticleStatus.USABLE && text.isBlank()) {
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
        return new Draft(id, status, source, language, date, embargo, url, title, text, hash);
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
        } else if (document.format() == Format.TEXT && !document.file().equals(RawDocument.STDIN)) {
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
