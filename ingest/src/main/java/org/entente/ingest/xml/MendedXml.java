package org.entente.ingest.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What can be read of XML that is not well-formed: jsoup's reading of it, which closes what is left open and knows HTML's entities.
 * Ampersands that begin no entity stand for themselves, characters that XML does not allow are left out, prefixes that nobody declares
 * mean what they mostly mean.
 */
public final class MendedXml {

    private static final Pattern AMPERSAND = Pattern.compile(
            "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};)(?:([a-zA-Z][a-zA-Z0-9]{0,30});)?",
            Pattern.DOTALL);

    private MendedXml() {}

    /**
     * The first element of the document.
     *
     * @param fault what is wrong with it
     * @throws RefusedException the fault, where there is nothing to read
     */
    public static Element root(String text, RefusedException fault) throws RefusedException {
        String sound = withoutControls(withSoundAmpersands(text));
        Node document = Parser.xmlParser().setMaxDepth(GuardedReader.DEEPEST).parseInput(sound, "");
        for (Node child : document.childNodes()) {
            if (child instanceof org.jsoup.nodes.Element element) {
                Element root = new MendedTree().element(element);
                if (root != null) {
                    return root;
                }
            } else if (child instanceof TextNode words && !words.isBlank()) {
                throw new RefusedException(Reason.XML, String.valueOf(fault.getMessage()));
            }
        }
        throw fault;
    }

    private static String withSoundAmpersands(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher found = AMPERSAND.matcher(text);
        return found.replaceAll(each -> {
            boolean sound =
                    each.group().startsWith("<") || (each.group(1) != null && Entities.isNamedEntity(each.group(1)));
            return Matcher.quoteReplacement(
                    sound ? each.group() : "&amp;" + each.group().substring(1));
        });
    }

    private static String withoutControls(String text) {
        StringBuilder sound = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t' || c == '\r';
            if (!allowed && sound == null) {
                sound = new StringBuilder(text.length()).append(text, 0, i);
            } else if (allowed && sound != null) {
                sound.append(c);
            }
        }
        return sound == null ? text : sound.toString();
    }
}
