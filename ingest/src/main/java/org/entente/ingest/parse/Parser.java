package org.entente.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.text.JsonLine;
import org.entente.ingest.text.TextFile;
import org.entente.ingest.wire.NewsmlG2Reader;
import org.entente.ingest.wire.NinjsReader;
import org.entente.ingest.wire.NitfReader;

/** From one document's bytes to the stories it holds. Safe for use by several threads. */
public final class Parser {

    private final Drafting drafting;
    private final JsonLine json = new JsonLine();
    private final NinjsReader ninjs = new NinjsReader();
    private final NewsmlG2Reader newsmlG2 = new NewsmlG2Reader();
    private final NitfReader nitf = new NitfReader();
    private final FeedReader feeds;

    public Parser(DocumentDefaults defaults) {
        this.drafting = new Drafting(defaults);
        this.feeds = new FeedReader(defaults.source());
    }

    /**
     * What the document holds; parts that are refused do not touch the others.
     *
     * @throws RefusedException if nothing of it can be read; nothing else is thrown, whatever the bytes
     */
    public Reading parse(RawDocument document) throws RefusedException {
        RawDocument.Fault fault = document.fault();
        if (fault != null) {
            throw new RefusedException(fault.tooLong() ? Reason.TOO_LONG : Reason.UNREADABLE, fault.message());
        }
        return reading(document, reader(document.format()).read(document));
    }

    /**
     * The same, where what the document says has been read already.
     *
     * @throws RefusedException if a document that is one story cannot become an article
     */
    public Reading reading(RawDocument document, Contents contents) throws RefusedException {
        List<Draft> drafts = new ArrayList<>();
        List<RefusedPart> refused = new ArrayList<>(contents.refused());
        for (Contents.Part part : contents.stories()) {
            try {
                drafts.add(drafting.draft(document, part.said()));
            } catch (RefusedException e) {
                if (part.name().isEmpty()) {
                    throw e;
                }
                refused.add(new RefusedPart(part.name(), e, part.source()));
            }
        }
        return new Reading(drafts, refused, contents.passedOver(), contents.repaired());
    }

    /**
     * The one story of a document whose format holds no more than one.
     *
     * @throws RefusedException if it cannot become an article, or holds none or several
     */
    public Draft only(RawDocument document) throws RefusedException {
        Reading reading = parse(document);
        if (reading.drafts().size() == 1 && reading.refused().isEmpty()) {
            return reading.drafts().get(0);
        }
        if (!reading.refused().isEmpty()) {
            throw reading.refused().get(0).cause();
        }
        throw new RefusedException(Reason.FIELD, "it holds " + reading.drafts().size() + " stories: one is wanted");
    }

    private FormatReader reader(Format format) {
        return switch (format) {
            case TEXT -> TextFile::read;
            case JSONL -> json;
            case NINJS -> ninjs;
            case NEWSML_G2 -> newsmlG2;
            case NITF -> nitf;
            case RSS -> feeds;
            case AUTO -> throw new IllegalArgumentException("the format of a document is known when it is read");
        };
    }
}
