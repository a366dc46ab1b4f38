package org.entente.ingest.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.xml.SecureXml;
import org.entente.ingest.xml.XmlSource;
import org.jspecify.annotations.Nullable;

/**
 * IPTC NewsML-G2 2.x: an item, or a message of several. News items of text are stories; those of other classes, packages, concepts,
 * knowledge, plans and catalogs are passed over. An item that breaks a rule of the standard is refused, alone.
 */
public final class NewsmlG2Reader implements FormatReader {

    private final SecureXml secure = new SecureXml();

    @Override
    public Contents read(RawDocument document) throws RefusedException {
        XmlSource text = XmlSource.of(document.bytes(), document.transport().contentType());
        XMLStreamReader xml = secure.reader(text);
        try {
            while (!xml.isStartElement()) {
                xml.next();
            }
            Found found = new Found(text);
            if (G2Rules.isItem(xml.getLocalName())) {
                found.item(xml, false, "");
            } else if (xml.getLocalName().equals("newsMessage")) {
                found.message(xml);
            } else if (xml.getLocalName().equals("catalog")) {
                Prose.skip(xml);
                found.passedOver++;
            } else {
                throw new RefusedException(
                        Reason.FORMAT, "the root is " + xml.getLocalName() + ", which is no item of NewsML-G2");
            }
            while (xml.hasNext()) {
                xml.next();
            }
            return new Contents(found.stories, found.refused, found.passedOver, text.repaired());
        } catch (XMLStreamException e) {
            throw SecureXml.refusal(e);
        }
    }

    /** What the items have come to so far. */
    private static final class Found {

        private final XmlSource source;
        private final List<Contents.Part> stories = new ArrayList<>();
        private final List<RefusedPart> refused = new ArrayList<>();
        private int passedOver;

        Found(XmlSource source) {
            this.source = source;
        }

        void message(XMLStreamReader xml) throws XMLStreamException, RefusedException {
            if (!G2Rules.NAMESPACE.equals(xml.getNamespaceURI())) {
                throw new RefusedException(Reason.FORMAT, "newsMessage is not of the namespace " + G2Rules.NAMESPACE);
            }
            ContentModel.Progress message = G2Rules.progress("newsMessage");
            boolean catalog = false;
            while (xml.next() != XMLStreamReader.END_ELEMENT) {
                if (xml.isStartElement() && message != null) {
                    check(message.child(xml.getLocalName(), !G2Rules.NAMESPACE.equals(xml.getNamespaceURI())));
                    if (xml.getLocalName().equals("header")) {
                        catalog = header(xml);
                    } else if (xml.getLocalName().equals("itemSet")) {
                        items(xml, catalog);
                    } else {
                        Prose.skip(xml);
                    }
                }
            }
            check(message == null ? null : message.end());
        }

        /** Whether it brings a catalog. */
        private static boolean header(XMLStreamReader xml) throws XMLStreamException, RefusedException {
            ContentModel.Progress header = G2Rules.progress("header");
            while (xml.next() != XMLStreamReader.END_ELEMENT) {
                if (xml.isStartElement() && header != null) {
                    check(header.child(xml.getLocalName(), !G2Rules.NAMESPACE.equals(xml.getNamespaceURI())));
                    Prose.skip(xml);
                }
            }
            check(header == null ? null : header.end());
            return header != null && header.has("catalog");
        }

        private void items(XMLStreamReader xml, boolean catalog) throws XMLStreamException, RefusedException {
            int number = 0;
            while (xml.next() != XMLStreamReader.END_ELEMENT) {
                if (xml.isStartElement()) {
                    number++;
                    if (G2Rules.isItem(xml.getLocalName())) {
                        item(xml, catalog, "item " + number);
                    } else {
                        Prose.skip(xml);
                        passedOver++;
                    }
                }
            }
            check(number == 0 ? "itemSet has no item" : null);
        }

        void item(XMLStreamReader xml, boolean catalog, String name) throws XMLStreamException, RefusedException {
            int begin = xml.getLocation().getCharacterOffset();
            G2Item item = G2Item.read(xml, catalog);
            int end = xml.getLocation().getCharacterOffset();
            Contents.Slice slice = () -> slice(begin, end);
            String fault = item.fault();
            if (fault != null && name.isEmpty()) {
                check(fault);
            } else if (fault != null) {
                refused.add(new RefusedPart(name, broken(fault), slice));
                return;
            }
            Map<Field, String> said = item.said();
            if (said == null) {
                passedOver++;
            } else {
                stories.add(new Contents.Part(name, said, slice));
            }
        }

        private byte[] slice(int begin, int end) {
            String text = source.text();
            int close = text.indexOf('>', Math.min(Math.max(end, 0), text.length()));
            int from = Math.min(Math.max(begin, 0), text.length());
            return text.substring(from, close < from ? text.length() : close + 1)
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static void check(@Nullable String fault) throws RefusedException {
            if (fault != null) {
                throw broken(fault);
            }
        }

        private static RefusedException broken(String fault) {
            return new RefusedException(Reason.FORMAT, "NewsML-G2: " + fault);
        }
    }
}
