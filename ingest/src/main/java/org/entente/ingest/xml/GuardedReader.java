package org.entente.ingest.xml;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.EntityDeclaration;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** Passes over what is no content, and holds the entities that a document declares to a length. */
final class GuardedReader extends StreamReaderDelegate {

    static final int DEEPEST = 256;
    static final int ENTITY_LENGTH = 512;

    GuardedReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        while (event == DTD || event == COMMENT || event == PROCESSING_INSTRUCTION) {
            if (event == DTD) {
                checkEntities();
            }
            event = super.next();
        }
        return event;
    }

    /** One entity that is long and used often does what many nested ones do. */
    private void checkEntities() throws XMLStreamException {
        if (getProperty("javax.xml.stream.entities") instanceof List<?> declared) {
            for (Object each : declared) {
                if (each instanceof EntityDeclaration entity && length(entity.getReplacementText()) > ENTITY_LENGTH) {
                    throw new UnsafeXmlException(
                            "the entity " + entity.getName() + " is longer than " + ENTITY_LENGTH + " characters",
                            getLocation());
                }
            }
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
