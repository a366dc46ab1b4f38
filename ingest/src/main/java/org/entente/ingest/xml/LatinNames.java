package org.entente.ingest.xml;

import java.io.StringReader;
import javax.xml.stream.XMLResolver;
import javax.xml.transform.stream.StreamSource;

/** Stands for whatever a document type names outside of its document: HTML's names for the characters from U+00A0 to U+00FF. */
final class LatinNames implements XMLResolver {

    private static final String NAMES =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
                    + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc"
                    + " Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute"
                    + " Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml"
                    + " aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde"
                    + " ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final String DECLARATIONS = declarations();

    @Override
    public Object resolveEntity(String publicId, String systemId, String base, String namespace) {
        return new StreamSource(new StringReader(DECLARATIONS), "names");
    }

    private static String declarations() {
        StringBuilder declarations = new StringBuilder();
        int code = 0xA0;
        for (String name : NAMES.split(" ")) {
            declarations
                    .append("<!ENTITY ")
                    .append(name)
                    .append(" \"&#")
                    .append(code++)
                    .append(";\">\n");
        }
        return declarations.toString();
    }
}
