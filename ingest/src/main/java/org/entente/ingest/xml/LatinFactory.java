package org.entente.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.dtd.DTDId;
import com.ctc.wstx.dtd.DTDSubset;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Gives all documents that name an external subset the same one, {@link LatinNames}, which is read once, from a document of our own:
 * Woodstox's cache would go by what documents call theirs, and keep those words.
 */
final class LatinFactory extends WstxInputFactory {

    private @Nullable DTDSubset names;

    LatinFactory() {
        setProperty(WstxInputProperties.P_DTD_RESOLVER, new LatinNames());
        setProperty(WstxInputProperties.P_CACHE_DTDS, true);
        try {
            XMLStreamReader own = createXMLStreamReader(new StringReader("<!DOCTYPE a SYSTEM 'names'><a/>"));
            while (own.hasNext()) {
                own.next();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the names of Latin letters cannot be read", e);
        }
    }

    @Override
    public synchronized @Nullable DTDSubset findCachedDTD(DTDId id) {
        return names;
    }

    @Override
    public synchronized void addCachedDTD(DTDId id, DTDSubset subset) {
        if (names == null) {
            names = subset;
        }
    }
}
