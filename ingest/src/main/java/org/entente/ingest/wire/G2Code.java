package org.entente.ingest.wire;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the attributes of an element of NewsML-G2 name: a concept of some vocabulary. */
final class G2Code {

    private G2Code() {}

    /** The code alone: {@code stat:usable} and {@code .../pubstatusg2/usable} are {@code usable}; empty where there is none. */
    static String of(XMLStreamReader xml) {
        String qcode = xml.getAttributeValue(null, "qcode");
        String uri = xml.getAttributeValue(null, "uri");
        String code = qcode != null ? qcode : uri != null ? uri : "";
        int begin = Math.max(code.lastIndexOf(':'), Math.max(code.lastIndexOf('/'), code.lastIndexOf('#'))) + 1;
        return code.substring(begin).strip().toLowerCase(Locale.ROOT);
    }

    /** The literal, else the QCode, else the URI, as it is written; null where there is none. */
    static @Nullable String orLiteral(XMLStreamReader xml) {
        for (String attribute : new String[] {"literal", "qcode", "uri"}) {
            String value = xml.getAttributeValue(null, attribute);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
