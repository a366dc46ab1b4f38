package org.entente.enrich.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.enrich.document.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names by their tokens. A token in lower case in the text never matches one that is capitalised in the name; one of up to four
 * capitals ("US", "WHO") matches only in capitals. Hyphens between tokens and the full stops of initials do not count.
 */
final class Trie {

    private static final int ACRONYM = 4;

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Entry entry;
    }

    /** A name found: its entry and the index after its last token. */
    record Match(Entry entry, int end) {}

    /** Adds the name; one that is there already stays as it is. */
    void add(List<Token> name, Entry entry) {
        Node node = root;
        for (Token token : name) {
            if (!token.isHyphen()) {
                node = node.next.computeIfAbsent(key(token.text()), any -> new Node());
            }
        }
        if (node != root && node.entry == null) {
            node.entry = entry;
        }
    }

    /** The longest name that starts at the token, if one does. */
    @Nullable
    Match longest(List<Token> tokens, int from) {
        Node node = root;
        Match match = null;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isHyphen() && at > from) {
                continue;
            }
            Node next = next(node, token.text());
            if (next == null) {
                return match;
            }
            node = next;
            if (node.entry != null) {
                match = new Match(node.entry, at + 1);
            }
        }
        return match;
    }

    /** A short word in capitals that is no acronym here may be one of a headline in capitals: "IRAN". */
    private static @Nullable Node next(Node node, String text) {
        String key = key(text);
        Node next = node.next.get(key);
        return next == null && Character.isUpperCase(key.charAt(0)) ? node.next.get(marked(key)) : next;
    }

    /** One form for all spellings that are the same to the trie: acronyms as they are, other capitalised words marked. */
    private static String key(String text) {
        String plain = text.length() > 2 && text.charAt(text.length() - 1) == '.' ? text.replace(".", "") : text;
        boolean isUpper = Character.isUpperCase(plain.charAt(0));
        if (!isUpper) {
            return plain.replace('’', '\'');
        }
        if (plain.length() > 1 && plain.length() <= ACRONYM && isAllUpper(plain)) {
            return plain;
        }
        return marked(plain);
    }

    private static String marked(String plain) {
        return "^" + plain.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private static boolean isAllUpper(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
