package org.entente.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.jdom2.Document;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;

/**
 * XML from strangers. A document type is tolerated, but nothing outside of the document is ever fetched: in place of any external
 * subset stand the names that HTML has for the characters of Latin-1, which is all that the one of RSS 0.91 says. What a document can
 * make us hold is bounded: elements {@value GuardedReader#DEEPEST} deep, {@value #ATTRIBUTES} attributes of {@value #ATTRIBUTE_LENGTH}
 * characters, {@value #EXPANSIONS} expansions of entities of {@value GuardedReader#ENTITY_LENGTH} characters.
 *
 * <p>Safe for use by several threads.
 */
public final class SecureXml {

    static final int ATTRIBUTES = 256;
    static final int ATTRIBUTE_LENGTH = 1 << 20;
    static final int EXPANSIONS = 20_000;
    private static final int ENTITY_DEPTH = 16;

    private static final Pattern LIMIT = Pattern.compile("(?is).*limit \\(\\d+\\) exceeded.*|.*external entity.*");

    private final XMLInputFactory factory = factory();

    /** A reader of the text that keeps all bounds. What it throws, {@link #refusal} explains. */
    public XMLStreamReader reader(String text) throws RefusedException {
        return reader(new StringReader(text));
    }

    /** As {@link #reader(String)}. */
    public XMLStreamReader reader(XmlSource source) throws RefusedException {
        return reader(source.characters());
    }

    private XMLStreamReader reader(Reader characters) throws RefusedException {
        try {
            return new GuardedReader(factory.createXMLStreamReader(characters));
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /**
     * The document as a tree, without its document type, comments and processing instructions.
     *
     * @throws RefusedException XML, with line and column, if it is not well-formed; UNSAFE beyond a bound
     */
    public Document document(XmlSource source) throws RefusedException {
        return document(reader(source));
    }

    Document document(String text) throws RefusedException {
        return document(reader(text));
    }

    private static Document document(XMLStreamReader xml) throws RefusedException {
        try {
            return new StAXStreamBuilder().build(xml);
        } catch (IllegalNameException | IllegalDataException e) {
            // JDOM's rules for names are narrower than those of XML.
            throw new RefusedException(Reason.XML, String.valueOf(e.getMessage()));
        } catch (JDOMException e) {
            if (e.getCause() instanceof XMLStreamException cause) {
                throw refusal(cause);
            }
            throw new RefusedException(Reason.XML, String.valueOf(e.getMessage()));
        }
    }

    /** What the reader has thrown, in our words. */
    public static RefusedException refusal(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("not well-formed");
        Reason reason =
                e instanceof UnsafeXmlException || LIMIT.matcher(message).matches() ? Reason.UNSAFE : Reason.XML;
        String place = e.getLocation() == null
                ? ""
                : ", at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new RefusedException(reason, message + place);
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new LatinFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, new LatinNames());
        // Faults come as XMLStreamException, and where they are.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, GuardedReader.DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, EXPANSIONS);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, ENTITY_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_DTD_DEPTH, ENTITY_DEPTH);
        return factory;
    }
}
