package org.entente.ingest.bench;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamReader;

/**
 * What anybody would write with a library alone, on the bytes, with no rule of any format held and no charset guessed: ROME's model of a
 * feed; each event of Woodstox, hardened as ours is but with nothing in place of external subsets; Jackson's tree by one mapper, and all
 * strings of it walked.
 *
 * <p>Who holds a story holds strings. So does each side: Jackson makes one of each value by itself, Woodstox only of what it is asked
 * for. That is the name of each element, the value of each attribute, and all text in one.
 */
final class BareLibraries {

    private final XMLInputFactory factory = factory();
    private final ObjectMapper mapper = new ObjectMapper();

    static Object rome(byte[] bytes) throws Exception {
        return new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    int woodstox(byte[] bytes) throws Exception {
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        StringBuilder text = new StringBuilder();
        int length = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.START_ELEMENT) {
                length += xml.getLocalName().length();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    length += xml.getAttributeValue(i).length();
                }
            }
        }
        return length + text.toString().length();
    }

    int jackson(byte[] bytes) throws Exception {
        return length(mapper.readTree(bytes));
    }

    private static int length(JsonNode node) {
        int length = node.isTextual() ? node.textValue().length() : 0;
        for (JsonNode child : node) {
            length += length(child);
        }
        return length;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        XMLResolver nothing = (publicId, systemId, base, namespace) -> InputStream.nullInputStream();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, nothing);
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        return factory;
    }
}
