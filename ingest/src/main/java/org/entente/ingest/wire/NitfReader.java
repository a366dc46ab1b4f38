package org.entente.ingest.wire;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.html.Html;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.xml.SecureXml;
import org.entente.ingest.xml.XmlSource;
import org.jspecify.annotations.Nullable;

/** IPTC NITF 3.x, with or without its namespace: one story. */
public final class NitfReader implements FormatReader {

    private static final int DAY = 8;

    private final SecureXml secure = new SecureXml();

    @Override
    public Contents read(RawDocument document) throws RefusedException {
        XmlSource text = XmlSource.of(document.bytes(), document.transport().contentType());
        XMLStreamReader xml = secure.reader(text);
        try {
            while (!xml.isStartElement()) {
                xml.next();
            }
            if (!xml.getLocalName().equals("nitf")) {
                throw new RefusedException(Reason.FORMAT, "the root is " + xml.getLocalName() + ", not nitf");
            }
            Story story = new Story();
            while (xml.hasNext()) {
                if (xml.isStartElement()) {
                    story.element(xml);
                }
                xml.next();
            }
            Contents.Part part = new Contents.Part("", story.said(), document::bytes);
            return new Contents(List.of(part), List.of(), 0, text.repaired());
        } catch (XMLStreamException e) {
            throw SecureXml.refusal(e);
        }
    }

    /** What the elements have said so far. */
    private static final class Story {

        private final Map<Field, String> said = new EnumMap<>(Field.class);
        private @Nullable String key;
        private @Nullable String registrar;
        private @Nullable String holder;
        private @Nullable String distributor;
        private @Nullable String issued;
        private @Nullable String release;
        private @Nullable String abstracted;
        private @Nullable String managed;
        private String managedStatus = "";

        /** Stands at an element; may walk to its end. */
        void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "nitf", "body" -> {
                    first(Field.LANGUAGE, xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
                    key = key == null ? xml.getAttributeValue(null, "uno") : key;
                }
                case "docdata" -> {
                    first(Field.STATUS, xml.getAttributeValue(null, "management-status"));
                    managed = xml.getAttributeValue(null, "management-doc-idref");
                    String status = xml.getAttributeValue(null, "management-idref-status");
                    managedStatus = status == null ? "" : status.toLowerCase(Locale.ROOT);
                }
                case "doc-id" -> {
                    first(Field.ID, xml.getAttributeValue(null, "id-string"));
                    registrar = xml.getAttributeValue(null, "regsrc");
                }
                case "du-key" -> {
                    first(Field.VERSION, xml.getAttributeValue(null, "version"));
                    String own = xml.getAttributeValue(null, "key");
                    key = own == null ? key : own;
                }
                case "date.issue" -> issued = xml.getAttributeValue(null, "norm");
                case "date.release" -> release = xml.getAttributeValue(null, "norm");
                case "correction" -> {
                    String corrected = xml.getAttributeValue(null, "id-string");
                    if (corrected != null && !corrected.isBlank()) {
                        said.put(Field.ID, corrected);
                    }
                    said.put(Field.SIGNAL, "correction");
                    note(xml.getAttributeValue(null, "info"));
                }
                case "ed-msg" -> note(xml.getAttributeValue(null, "info"));
                case "doc.copyright" -> holder = xml.getAttributeValue(null, "holder");
                case "pubdata" -> first(Field.SOURCE, xml.getAttributeValue(null, "name"));
                case "distributor" -> distributor = Prose.line(xml);
                case "hl1" -> first(Field.TITLE, Html.line(Prose.line(xml)));
                case "abstract" -> abstracted = Prose.of(xml);
                case "body.content" -> first(Field.TEXT, Prose.of(xml));
                default -> {
                    // What else there is says nothing that we keep, or holds what does.
                }
            }
        }

        Map<Field, String> said() {
            first(Field.ID, key);
            first(Field.SOURCE, distributor);
            first(Field.SOURCE, registrar);
            first(Field.SOURCE, holder);
            first(Field.TEXT, abstracted);
            boolean timed = issued != null && issued.strip().length() > DAY + 2;
            first(timed ? Field.VERSION_CREATED : Field.DATE, issued);
            embargo();
            if (managed != null
                    && !managed.isBlank()
                    && Set.of("canceled", "withheld").contains(managedStatus)) {
                said.put(Field.ID, managed);
                said.put(Field.STATUS, managedStatus);
            }
            return said;
        }

        /** A day of release that is the day of issue, or before it, holds nothing back. */
        private void embargo() {
            boolean embargoed = "embargoed"
                    .equalsIgnoreCase(said.getOrDefault(Field.STATUS, "").strip());
            if (release != null && !release.isBlank() && !isOver(release)) {
                said.put(Field.EMBARGOED_UNTIL, release);
                if (embargoed) {
                    said.remove(Field.STATUS);
                }
            } else if (embargoed) {
                said.put(Field.STATUS, "withheld");
            }
        }

        private boolean isOver(String released) {
            String day = digits(released);
            String issue = issued == null ? "" : digits(issued);
            return day.length() == DAY && issue.length() >= DAY && day.compareTo(issue.substring(0, DAY)) <= 0;
        }

        private static String digits(String norm) {
            return norm.replaceAll("[^0-9]", "");
        }

        private void note(@Nullable String info) {
            if (info != null && !info.isBlank()) {
                said.merge(Field.EDITORIAL_NOTE, info.strip(), (before, after) -> before + "\n" + after);
            }
        }

        private void first(Field field, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                said.putIfAbsent(field, value.strip());
            }
        }
    }
}
