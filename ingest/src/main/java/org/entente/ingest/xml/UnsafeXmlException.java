package org.entente.ingest.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** A bound that no honest document reaches. */
final class UnsafeXmlException extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    UnsafeXmlException(String message, Location location) {
        super(message, location);
    }
}
