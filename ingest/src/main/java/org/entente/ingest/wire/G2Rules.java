package org.entente.ingest.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What every NewsML-G2 item has to keep, whatever it is about: the order and number of the elements of its frame, the attributes that
 * identify it, how deep relations nest, and what came with which version of the standard.
 *
 * <p>Facts of the XML Schemas of NewsML-G2 2.28 to 2.36, https://github.com/iptc/newsml-g2, © International Press Telecommunications
 * Council, CC BY 4.0. Elements of other namespaces may stand anywhere. Elements that are newer than an item's version are let pass, as
 * the standard's own tests want; so are unknown ones where that version is newer than any we know.
 */
final class G2Rules {

    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    /** The newest minor version of 2.x that we know. */
    private static final int NEWEST = 36;

    private static final int CATALOG_OPTIONAL = 30;
    private static final int DEEPEST_RELATION = 3;
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final Pattern POSITIVE = Pattern.compile("\\+?0*[1-9]\\d*");

    private static final Set<String> ITEM_ATTRIBUTES =
            Set.of("standard", "standardversion", "conformance", "guid", "version", "dir");

    /** Which minor version of 2.x brought an attribute. */
    private static final Map<String, Integer> LATER = Map.of(
            "schemecreated", 29,
            "schememodified", 29,
            "schemeretired", 29,
            "authoritystatus", 32,
            "authoritystatusuri", 32);

    private static final Map<String, ContentModel> MODELS = models();

    private G2Rules() {}

    private static Map<String, ContentModel> models() {
        String frame = "catalogRef|catalog* hopHistory? pubHistory? rightsInfo* itemMeta contentMeta? ";
        String about = "assert* inlineRef* derivedFrom|derivedFromValue* ";
        Map<String, String> written = new HashMap<>();
        written.put("newsItem", frame + "partMeta* " + about + "contentSet?");
        written.put("packageItem", frame + "partMeta* " + about + "groupSet?");
        written.put("conceptItem", frame + "partMeta* " + about + "concept?");
        written.put("knowledgeItem", frame + "partMeta* " + about + "conceptSet? schemeMeta?");
        written.put("planningItem", frame + "partMeta* " + about + "newsCoverageSet?");
        written.put("catalogItem", frame + "catalogContainer");
        written.put(
                "itemMeta",
                "itemClass provider versionCreated firstCreated? embargoed? pubStatus? role? fileName? generator* profile? service*"
                        + " title* edNote* memberOf* instanceOf* signal* altRep* deliverableOf* hash* expires* origRep*"
                        + " incomingFeedId* metadataCreator? link* itemMetaExtProperty*");
        written.put(
                "contentMeta",
                "icon* urgency? contentCreated? contentModified? digitalSourceType?"
                        + " located|infoSource|creator|contributor|audience|exclAudience|altId|rating|userInteraction|aiInfo*"
                        + " language|genre|keyword|subject|slugline|headline|dateline|by|creditline|description*"
                        + " contentMetaExtProperty*");
        written.put(
                "rightsInfo",
                "accountable? copyrightHolder?"
                        + " copyrightNotice|usageTerms|link|rightsInfoExtProperty|rightsExpressionXML|rightsExpressionData*"
                        + " dataMining?");
        written.put("contentSet", "inlineXML|inlineData|remoteContent*");
        written.put("newsMessage", "header itemSet");
        written.put(
                "header",
                "sent catalogRef|catalog* sender? transmitId? priority? origin?"
                        + " timestamp|destination|channel|signal|headerExtProperty*");
        Map<String, ContentModel> models = new HashMap<>();
        written.forEach((element, model) -> models.put(element, ContentModel.of(model)));
        return Map.copyOf(models);
    }

    static boolean isItem(String name) {
        return name.endsWith("Item") && MODELS.containsKey(name);
    }

    /** The progress of an element that has a model, null for another. */
    static ContentModel.@Nullable Progress progress(String element) {
        ContentModel model = MODELS.get(element);
        return model == null ? null : new ContentModel.Progress(element, model);
    }

    /** What is wrong with the attributes of the item at which the reader stands, null if nothing is. */
    static @Nullable String ofItem(XMLStreamReader xml) {
        String item = xml.getLocalName();
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
            return item + " is not of the namespace " + NAMESPACE;
        }
        for (String name : new String[] {"guid", "standard", "standardversion"}) {
            String value = xml.getAttributeValue(null, name);
            if (value == null || value.isBlank()) {
                return item + " has no " + name;
            }
        }
        if (!VERSION.matcher(xml.getAttributeValue(null, "standardversion")).matches()) {
            return "standardversion is not as 2.36";
        }
        String version = xml.getAttributeValue(null, "version");
        if (version != null && !POSITIVE.matcher(version.strip()).matches()) {
            return "version is no positive number";
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            boolean own = namespace == null || namespace.isEmpty();
            if (own && !ITEM_ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
                return xml.getAttributeLocalName(i) + " is no attribute of " + item;
            }
        }
        return null;
    }

    /** The minor version of 2.x that an item says it keeps; 0 before 2.0 and where it says none. */
    static int minor(@Nullable String standardVersion) {
        Matcher version = VERSION.matcher(standardVersion == null ? "" : standardVersion);
        if (!version.matches() || version.group(1).equals("1")) {
            return 0;
        }
        return version.group(1).equals("2") ? Integer.parseInt(version.group(2)) : NEWEST + 1;
    }

    /** Whether names that we do not know may be names of that version. */
    static boolean isNewerThanKnown(int minor) {
        return minor > NEWEST;
    }

    static boolean wantsCatalog(int minor) {
        return minor < CATALOG_OPTIONAL;
    }

    /** What is wrong with an attribute of the element at which the reader stands: it came later than the item's version. */
    static @Nullable String ofVersion(XMLStreamReader xml, int minor) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Integer since = LATER.get(xml.getAttributeLocalName(i));
            if (since != null && since > minor) {
                return xml.getAttributeLocalName(i) + " came with version 2." + since + ", the item is of 2." + minor;
            }
        }
        return null;
    }

    /** @param depth how many {@code related} stand around one another */
    static @Nullable String ofRelation(int depth) {
        return depth > DEEPEST_RELATION ? "related stands more than " + DEEPEST_RELATION + " deep in itself" : null;
    }
}
