package org.entente.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * HTML, a fragment or a page, as clean text: entities resolved; scripts, styles, frames, forms and what is hidden gone; a blank line
 * between paragraphs, a line for each row and list item, one space for any white space. Safe for use by several threads.
 *
 * <p>What holds no tag that HTML knows is not HTML, but may hold entities: {@code List<String>} stays. Feeds often escape twice: what
 * still is HTML, or holds entities, after its entities were resolved and had no tag before, is read once more.
 */
public final class Html {

    /** Elements that are deeper are read as if they stood here. */
    private static final int DEEPEST = 256;

    private static final int LONGEST_NAME = 12;

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,30}));");

    private static final Pattern SELF_CLOSED = Pattern.compile(
            "<(?:script|style|iframe|video|audio|canvas|textarea|select|noscript|template|title)\\b[^<>]*/>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile("<iframe\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** Tags that jsoup does not call known. */
    private static final Set<String> OTHER_TAGS = Set.of(
            "blink", "marquee", "nobr", "math", "svg", "big", "strike", "tt", "acronym", "font", "center", "dir");

    private Html() {}

    /** Paragraphs. */
    public static String text(String html) {
        if (hasTags(html)) {
            return text(parsed(html).body());
        }
        String resolved = resolved(html);
        if (hasTags(resolved)) {
            return text(parsed(resolved).body());
        }
        return CleanText.ofLines(resolved(resolved));
    }

    /** Paragraphs of a part of a page. */
    public static String text(Element element) {
        CleanText text = new CleanText();
        element.filter(text);
        String said = text.toString();
        return said.indexOf('&') < 0 ? said : resolved(said);
    }

    /** The same in one line, for titles and names. */
    public static String line(String html) {
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return CleanText.inOneLine(plain ? html : text(html));
    }

    /** Plain text, in which an angle bracket is one: its lines stay. */
    public static String plain(String text) {
        return CleanText.ofLines(text);
    }

    private static Document parsed(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(closed(html), "");
    }

    /** Without what, left open by a slip, would swallow the rest: tags that only XML can close at once, frames, comments. */
    private static String closed(String html) {
        String closed = SELF_CLOSED.matcher(html).replaceAll(" ");
        if (FRAME.matcher(closed).find() && !closed.toLowerCase(Locale.ROOT).contains("</iframe")) {
            closed = FRAME.matcher(closed).replaceAll(" ");
        }
        int comment = closed.indexOf("<!--", Math.max(0, closed.lastIndexOf("-->")));
        if (comment >= 0) {
            int end = closed.indexOf('>', comment);
            closed = closed.substring(0, comment) + (end < 0 ? "" : closed.substring(end + 1));
        }
        return closed;
    }

    /** Entities with a semicolon only: {@code ?a=1&copy=2} stays. */
    private static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher entity = ENTITY.matcher(text);
        return entity.replaceAll(found -> {
            String name = found.group(1);
            boolean known = name == null || Entities.isNamedEntity(name);
            return Matcher.quoteReplacement(known ? Parser.unescapeEntities(found.group(), false) : found.group());
        });
    }

    private static boolean hasTags(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (text.startsWith("<!--", i) || isTag(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(String text, int from) {
        int begin = from < text.length() && text.charAt(from) == '/' ? from + 1 : from;
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_NAME && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean ends = end < text.length() && (" \t\n\r\f/>".indexOf(text.charAt(end)) >= 0);
        if (!ends || end == begin) {
            return false;
        }
        String name = text.substring(begin, end);
        return Tag.isKnownTag(name) || OTHER_TAGS.contains(name.toLowerCase(Locale.ROOT));
    }
}
