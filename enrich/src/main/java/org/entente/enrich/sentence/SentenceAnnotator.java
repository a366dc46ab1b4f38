package org.entente.enrich.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Token;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;

/**
 * Sentences and tokens by rule. A sentence ends at a blank line, and at a full stop, question or exclamation mark, with the quotation
 * marks and brackets that close after it, if what follows can begin one; not after an abbreviation or a single initial. A single line
 * break is white space, as wires wrap their lines. After {@value #LONGEST} tokens a sentence ends wherever it is, so that a text without
 * an end mark costs no more than its length.
 */
public final class SentenceAnnotator implements Annotator {

    private static final int LONGEST = 400;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "maj", "cmdr", "adm", "st",
            "jr", "sr", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
            "inc", "corp", "co", "ltd", "prof", "rev", "hon", "pres", "amb", "fr", "mt", "ft", "dept", "approx", "est",
            "messrs");

    private static final Set<String> STARTERS = Set.of(
            "The",
            "In",
            "On",
            "At",
            "A",
            "An",
            "It",
            "He",
            "She",
            "They",
            "We",
            "But",
            "And",
            "This",
            "That",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "If",
            "When",
            "While",
            "As",
            "For",
            "Officials",
            "However",
            "Meanwhile",
            "Asked",
            "After",
            "Both");

    @Override
    public String name() {
        return "rule-sentences";
    }

    @Override
    public String model() {
        return "rule-sentences/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Document annotate(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        add(document.title(), Field.TITLE, sentences);
        add(document.body(), Field.BODY, sentences);
        return document.withSentences(sentences);
    }

    private static void add(String text, Field in, List<Sentence> sentences) {
        List<Token> tokens = Tokenizer.tokens(text, in, 0, text.length());
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = closing(tokens, i);
            boolean last = end + 1 >= tokens.size();
            boolean full = end - first >= LONGEST;
            if (last || full || blankLine(text, tokens, end) || (ends(tokens, i) && begins(tokens, i, end, text))) {
                List<Token> own = tokens.subList(first, end + 1);
                Span span = new Span(
                        in,
                        own.get(0).span().begin(),
                        own.get(own.size() - 1).span().end());
                sentences.add(new Sentence(sentences.size(), span, own));
                first = end + 1;
            }
            i = end;
        }
    }

    /** The last of the closing quotation marks and brackets right after token {@code i}, or {@code i} itself. */
    private static int closing(List<Token> tokens, int i) {
        int end = i;
        if (!ends(tokens, i)) {
            return end;
        }
        while (end + 1 < tokens.size()
                && "\"”’')]».!?".contains(tokens.get(end + 1).text())
                && tokens.get(end + 1).span().begin() == tokens.get(end).span().end()) {
            end++;
        }
        return end;
    }

    private static boolean ends(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        if (text.equals("!") || text.equals("?") || text.equals("…")) {
            return true;
        }
        if (text.length() > 2 && text.endsWith(".")) {
            return true;
        }
        if (!text.equals(".") || i == 0) {
            return false;
        }
        String before = tokens.get(i - 1).text();
        boolean touches = tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
        boolean isInitial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
        return !touches
                || (!isInitial && !States.isShort(before) && !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT)));
    }

    private static boolean begins(List<Token> tokens, int i, int end, String text) {
        Token next = tokens.get(end + 1);
        if (next.span().begin() == tokens.get(end).span().end()) {
            return false;
        }
        if (tokens.get(i).text().length() > 2) {
            return STARTERS.contains(next.text());
        }
        char sign = text.charAt(next.span().begin());
        return Character.isUpperCase(sign) || Character.isDigit(sign) || "\"“‘'([«—–-".indexOf(sign) >= 0;
    }

    private static boolean blankLine(String text, List<Token> tokens, int end) {
        int breaks = 0;
        for (int at = tokens.get(end).span().end();
                at < tokens.get(end + 1).span().begin();
                at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }
}
