package org.entente.ingest.wire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.html.Html;
import org.jspecify.annotations.Nullable;

/** One NewsML-G2 item as it is walked through, once: what it says, and the first rule that it breaks. */
final class G2Item {

    private static final Set<String> NO_STORIES = Set.of(
            "audio",
            "video",
            "picture",
            "photo",
            "image",
            "graphic",
            "animation",
            "map",
            "data",
            "event",
            "planning",
            "concept",
            "scheme",
            "catalog");
    private static final Set<String> TEXTS = Set.of("html", "body", "div", "article", "section", "main", "p", "nitf");
    private static final Pattern WITHDRAWAL = Pattern.compile("withdraw(al|n)|kill|retract(ion|ed)");

    private final String kind;
    private final boolean catalogBefore;
    private final int minor;
    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private final List<String> notes = new ArrayList<>();
    private @Nullable String fault;
    private String itemClass = "";
    private @Nullable String providerCode;
    private @Nullable String infoSource;
    private @Nullable String creditline;
    private @Nullable String title;
    private @Nullable String language;
    private String text = "";
    private String inlineHeadline = "";
    private boolean elsewhere;
    private int relations;

    private G2Item(String kind, boolean catalogBefore, @Nullable String standardVersion) {
        this.kind = kind;
        this.catalogBefore = catalogBefore;
        this.minor = G2Rules.minor(standardVersion);
    }

    /**
     * Walks to the end of the item at which the reader stands.
     *
     * @param catalogBefore whether the message around it has brought a catalog
     */
    static G2Item read(XMLStreamReader xml, boolean catalogBefore) throws XMLStreamException {
        String kind = xml.getLocalName();
        G2Item item = new G2Item(kind, catalogBefore, xml.getAttributeValue(null, "standardversion"));
        item.fault(G2Rules.ofItem(xml));
        item.put(Field.ID, xml.getAttributeValue(null, "guid"));
        item.put(Field.VERSION, xml.getAttributeValue(null, "version"));
        item.put(Field.LANGUAGE, xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
        item.walk(xml, kind);
        return item;
    }

    /** The first rule that it breaks, null if it keeps them. */
    @Nullable
    String fault() {
        return fault;
    }

    /** What it says, null if it is no story. */
    @Nullable
    Map<Field, String> said() {
        boolean usable = said.getOrDefault(Field.STATUS, "usable").equals("usable");
        String headline = said.getOrDefault(Field.TITLE, inlineHeadline);
        boolean nothing = text.isEmpty() && (elsewhere || headline.isEmpty());
        if (!kind.equals("newsItem") || NO_STORIES.contains(itemClass) || (usable && nothing)) {
            return null;
        }
        put(Field.TITLE, headline.isEmpty() ? title : headline);
        put(Field.TEXT, text);
        put(Field.EDITORIAL_NOTE, notes.isEmpty() ? null : String.join("\n", notes));
        for (String source : new String[] {infoSource, creditline, providerCode}) {
            if (!said.containsKey(Field.SOURCE)) {
                put(Field.SOURCE, source);
            }
        }
        return said;
    }

    private void walk(XMLStreamReader xml, String element) throws XMLStreamException {
        ContentModel.Progress progress = G2Rules.progress(element);
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                boolean own = G2Rules.NAMESPACE.equals(xml.getNamespaceURI());
                if (own && progress != null) {
                    fault(progress.child(name, G2Rules.isNewerThanKnown(minor)));
                }
                if (own) {
                    fault(G2Rules.ofVersion(xml, minor));
                    child(xml, element, name);
                } else {
                    Prose.skip(xml);
                }
            }
        }
        if (progress != null) {
            fault(progress.end());
            if (element.equals(kind) && G2Rules.wantsCatalog(minor) && !catalogBefore && !progress.has("catalog")) {
                fault(kind + " has no catalogRef or catalog, which only version 2.30 has made optional");
            }
        }
    }

    private void child(XMLStreamReader xml, String parent, String name) throws XMLStreamException {
        switch (parent) {
            case "itemMeta" -> itemMeta(xml, name);
            case "contentMeta" -> contentMeta(xml, name);
            case "contentSet" -> content(xml, name);
            default -> {
                relations += name.equals("related") ? 1 : 0;
                fault(G2Rules.ofRelation(relations));
                walk(xml, name);
                relations -= name.equals("related") ? 1 : 0;
            }
        }
    }

    private void itemMeta(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "itemClass" -> {
                itemClass = G2Code.of(xml);
                walk(xml, name);
            }
            case "provider" -> {
                providerCode = G2Code.orLiteral(xml);
                put(Field.SOURCE, named(xml, name));
            }
            case "versionCreated" -> put(Field.VERSION_CREATED, date(xml, name));
            case "firstCreated" -> put(Field.DATE, date(xml, name));
            case "embargoed" -> {
                String until = Prose.line(xml);
                if (until.isEmpty()) {
                    // Under embargo until further notice.
                    said.putIfAbsent(Field.STATUS, "withheld");
                }
                put(Field.EMBARGOED_UNTIL, until);
            }
            case "pubStatus" -> {
                String status = G2Code.of(xml);
                if (!status.equals("usable") || !said.containsKey(Field.STATUS)) {
                    put(Field.STATUS, status);
                }
                walk(xml, name);
            }
            case "signal" -> {
                signal(G2Code.of(xml));
                walk(xml, name);
            }
            case "title" -> title = title == null ? Html.line(Prose.line(xml)) : skipped(xml, title);
            case "edNote" -> notes.add(Prose.line(xml));
            default -> walk(xml, name);
        }
    }

    private void contentMeta(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "headline" -> {
                String headline = Html.line(Prose.line(xml));
                if (!said.containsKey(Field.TITLE)) {
                    put(Field.TITLE, headline);
                }
            }
            case "infoSource" -> {
                String identifier = G2Code.orLiteral(xml);
                String named = named(xml, name);
                infoSource = infoSource != null ? infoSource : named != null ? named : identifier;
            }
            case "creditline" -> creditline = creditline == null ? Prose.line(xml) : skipped(xml, creditline);
            case "language" -> {
                put(Field.LANGUAGE, language == null ? xml.getAttributeValue(null, "tag") : null);
                language = xml.getAttributeValue(null, "tag");
                fault(language == null ? "language has no tag" : null);
                walk(xml, name);
            }
            default -> walk(xml, name);
        }
    }

    private void content(XMLStreamReader xml, String name) throws XMLStreamException {
        boolean wanted = text.isEmpty();
        switch (name) {
            case "inlineXML" -> inlineXml(xml, wanted);
            case "inlineData" -> {
                String type = xml.getAttributeValue(null, "contenttype");
                boolean encoded = xml.getAttributeValue(null, "encoding") != null
                        || xml.getAttributeValue(null, "encodinguri") != null;
                String data = words(xml);
                if (wanted && !encoded && (type == null || type.startsWith("text/"))) {
                    text = "text/plain".equals(type) ? Html.plain(data) : Html.text(data);
                }
            }
            case "remoteContent" -> {
                elsewhere = true;
                walk(xml, name);
            }
            default -> walk(xml, name);
        }
    }

    /** What stands there, without elements, which must not. */
    private static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                Prose.skip(xml);
            } else {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    /** Only XHTML and NITF are text: sports results and sets of concepts are not. */
    private void inlineXml(XMLStreamReader xml, boolean wanted) throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement() && wanted && TEXTS.contains(xml.getLocalName())) {
                StringBuilder headline = new StringBuilder();
                text = Prose.of(xml, headline);
                inlineHeadline = inlineHeadline.isEmpty() ? headline.toString() : inlineHeadline;
            } else if (xml.isStartElement()) {
                Prose.skip(xml);
            }
        }
    }

    private void signal(String code) {
        if (WITHDRAWAL.matcher(code).matches()) {
            put(Field.STATUS, "canceled");
            put(Field.SIGNAL, "withdrawal");
        } else if (Set.of("correction", "update", "refile", "repeat").contains(code)) {
            put(Field.SIGNAL, code);
        }
    }

    /** The first name among the element's children; walks to its end. */
    private @Nullable String named(XMLStreamReader xml, String element) throws XMLStreamException {
        String name = null;
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("name") && name == null) {
                    name = Prose.line(xml);
                } else {
                    child(xml, element, xml.getLocalName());
                }
            }
        }
        return name == null || name.isEmpty() ? null : name;
    }

    private String date(XMLStreamReader xml, String name) throws XMLStreamException {
        String date = Prose.line(xml);
        fault(SaidDate.of(date).at() == null ? name + " is no date" : null);
        return date;
    }

    private static String skipped(XMLStreamReader xml, String kept) throws XMLStreamException {
        Prose.skip(xml);
        return kept;
    }

    private void put(Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(field, value);
        }
    }

    private void fault(@Nullable String found) {
        fault = fault == null ? found : fault;
    }
}
