package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Span;

/**
 * Reads sentences in which two entities p and q stand in square brackets, then TAB, p, TAB, q, TAB and the label of Directed Sentiment
 * Extraction: 0 neutral, 1 positive p to q, 2 positive q to p, 3 negative p to q, 4 negative q to p. Also {@link MarkedFiles}.
 */
final class StanceFiles {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern LABEL = Pattern.compile("[0-4]");

    private StanceFiles() {}

    /** @throws IllegalStateException naming the line that is wrong */
    static List<TonedText> read(Path file) {
        List<String> lines = Labelled.lines(file);
        if (MarkedFiles.areMarked(lines)) {
            return MarkedFiles.read(file, lines).stream()
                    .map(text -> new TonedText(text.text(), List.of(), List.of(), text.pairs(), text.pairLabels()))
                    .toList();
        }
        List<TonedText> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] cells = lines.get(i).split("\t", -1);
                String label = cells[cells.length - 1].strip();
                if (cells.length < 2 || !LABEL.matcher(label).matches()) {
                    throw Labelled.wrong(
                            file, i + 1, "a line is a sentence, its two entities and a label 0 to 4, by TAB");
                }
                texts.add(sentence(file, i + 1, cells[0], label.charAt(0) - '0'));
            }
        }
        return texts;
    }

    private static TonedText sentence(Path file, int line, String marked, int label) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        Matcher bracket = BRACKETS.matcher(marked);
        while (bracket.find()) {
            bracket.appendReplacement(text, Matcher.quoteReplacement(bracket.group(1)));
            spans.add(new Span(Field.BODY, text.length() - bracket.group(1).length(), text.length()));
        }
        bracket.appendTail(text);
        if (spans.size() != 2) {
            throw Labelled.wrong(file, line, "two entities stand in square brackets, not " + spans.size());
        }
        Span p = whole(text, spans.get(0));
        Span q = whole(text, spans.get(1));
        return switch (label) {
            case 1 -> TonedText.between(text.toString(), p, q, Polarity.POSITIVE, Polarity.NEUTRAL);
            case 2 -> TonedText.between(text.toString(), p, q, Polarity.NEUTRAL, Polarity.POSITIVE);
            case 3 -> TonedText.between(text.toString(), p, q, Polarity.NEGATIVE, Polarity.NEUTRAL);
            case 4 -> TonedText.between(text.toString(), p, q, Polarity.NEUTRAL, Polarity.NEGATIVE);
            default -> TonedText.between(text.toString(), p, q, Polarity.NEUTRAL, Polarity.NEUTRAL);
        };
    }

    /** The brackets of the data leave the end of some words outside: the name goes on to the end of its word. */
    private static Span whole(CharSequence text, Span span) {
        int end = span.end();
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return new Span(Field.BODY, span.begin(), end);
    }
}
