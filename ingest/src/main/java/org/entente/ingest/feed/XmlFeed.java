package org.entente.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.xml.MendedXml;
import org.entente.ingest.xml.SecureXml;
import org.entente.ingest.xml.XmlSource;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** RSS in all its versions, RDF, and Atom. Where items stand within the document makes no difference. */
final class XmlFeed {

    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "entry");

    private final SecureXml secure = new SecureXml();

    Feed read(RawDocument document) throws RefusedException {
        Tree tree = tree(document);
        List<Element> items = new ArrayList<>();
        Head head = new Head(document.transport().location());
        head.read(tree.root, items);
        Places places = head.places();
        String language = head.language(tree.root);
        List<FeedItem> read = new ArrayList<>(items.size());
        List<RefusedPart> refused = new ArrayList<>(0);
        Slices<Element> slices = new Slices<>(() -> items(document), XmlFeed::written);
        for (int i = 0; i < items.size(); i++) {
            Contents.Slice slice = slices.at(i);
            FeedItem item = XmlItem.of("item " + (i + 1), items.get(i), places, language, slice);
            RefusedException fault = Items.fault(item);
            if (fault == null) {
                read.add(item);
            } else {
                refused.add(new RefusedPart(item.name(), fault, slice));
            }
        }
        return head.feed(language, read, refused, tree.repaired);
    }

    private record Tree(Element root, @Nullable String repaired) {}

    private Tree tree(RawDocument document) throws RefusedException {
        XmlSource text = XmlSource.of(document.bytes(), document.transport().contentType());
        Element root;
        String repaired = text.repaired();
        try {
            root = secure.document(text).getRootElement();
        } catch (RefusedException fault) {
            if (fault.reason() != Reason.XML) {
                throw fault;
            }
            root = MendedXml.root(text.text(), fault);
            repaired = repaired == null ? fault.getMessage() : repaired + "; " + fault.getMessage();
            if (!isFeed(root) && !isFeedOfItsOwn(root)) {
                throw fault;
            }
        }
        if (isFeedOfItsOwn(root)) {
            adopt(root, root.getNamespaceURI());
        }
        if (!isFeed(root)) {
            throw new RefusedException(Reason.FORMAT, "not a feed: the document is <" + root.getQualifiedName() + ">");
        }
        return new Tree(root, repaired);
    }

    private static boolean isFeed(Element root) {
        String name = Vocabulary.name(root);
        return name != null && ROOTS.contains(name);
    }

    /** A root that is called as a feed's is, in a namespace that nobody knows: people make up one for RSS, or for the next Atom. */
    private static boolean isFeedOfItsOwn(Element root) {
        return !Vocabulary.isKnown(root.getNamespace())
                && (root.getName().equals("rss") || root.getName().equals("feed"));
    }

    private static void adopt(Element element, String foreign) {
        for (Namespace declared : List.copyOf(element.getAdditionalNamespaces())) {
            if (declared.getURI().equals(foreign)) {
                element.removeNamespaceDeclaration(declared);
            }
        }
        if (element.getNamespaceURI().equals(foreign)) {
            element.setNamespace(Namespace.NO_NAMESPACE);
        }
        for (Element child : element.getChildren()) {
            adopt(child, foreign);
        }
    }

    private List<Element> items(RawDocument document) {
        try {
            List<Element> items = new ArrayList<>();
            new Head(null).read(tree(document).root, items);
            return items;
        } catch (RefusedException e) {
            throw new IllegalStateException("the document was read before", e);
        }
    }

    private static byte[] written(Element item) {
        return new XMLOutputter().outputString(item).getBytes(StandardCharsets.UTF_8);
    }
}
