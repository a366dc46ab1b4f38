package org.entente.local.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Span;
import org.entente.enrich.pipeline.Pipeline;

/**
 * Reads sentences of any number of actors, each with a digit: {@code [1 Oslo] thanked [2 Bern].}, then TAB and labels: {@code 1>2:+} is what
 * actor 1 holds of actor 2, {@code 2:0} how the sentence puts actor 2; +, 0 or -. Lines that begin with # are remarks. An actor is asked
 * about at its first name.
 */
final class MarkedFiles {

    private static final Pattern ACTOR = Pattern.compile("\\[(\\d) ([^\\[\\]]+)]");
    private static final Pattern LABEL = Pattern.compile("(\\d)(?:>(\\d))?:([-+0])");
    private static final Map<String, Polarity> POLARITIES =
            Map.of("-", Polarity.NEGATIVE, "0", Polarity.NEUTRAL, "+", Polarity.POSITIVE);

    private MarkedFiles() {}

    /** Whether the first line that is no remark is such a sentence. */
    static boolean areMarked(List<String> lines) {
        return lines.stream()
                .filter(MarkedFiles::isSentence)
                .findFirst()
                .filter(line -> ACTOR.matcher(line).find())
                .isPresent();
    }

    /**
     * The sentences with their targets and pairs.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    static List<TonedText> read(Path file, List<String> lines) {
        List<TonedText> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isSentence(lines.get(i))) {
                texts.add(sentence(file, i + 1, lines.get(i)));
            }
        }
        return texts;
    }

    private static boolean isSentence(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static TonedText sentence(Path file, int line, String content) {
        int tab = content.lastIndexOf('\t');
        if (tab < 0) {
            throw Labelled.wrong(file, line, "no labels: they stand behind a TAB, as 1>2:+ or 2:0");
        }
        StringBuilder text = new StringBuilder();
        Map<String, Span> actors = new HashMap<>();
        Matcher actor = ACTOR.matcher(content.substring(0, tab));
        while (actor.find()) {
            actor.appendReplacement(text, Matcher.quoteReplacement(actor.group(2)));
            actors.putIfAbsent(
                    actor.group(1),
                    new Span(Field.BODY, text.length() - actor.group(2).length(), text.length()));
        }
        actor.appendTail(text);
        List<Span> targets = new ArrayList<>();
        List<Polarity> targetLabels = new ArrayList<>();
        List<Pipeline.Pair> pairs = new ArrayList<>();
        List<Polarity> pairLabels = new ArrayList<>();
        for (String word : content.substring(tab + 1).strip().split(" +", -1)) {
            Matcher label = LABEL.matcher(word);
            Span first = label.matches() ? actors.get(label.group(1)) : null;
            Span second = first == null || label.group(2) == null ? first : actors.get(label.group(2));
            if (first == null || second == null) {
                throw Labelled.wrong(
                        file, line, "'" + word + "' is no label: 1>2:+ and 2:0 are, with the digits of marked actors");
            }
            Polarity polarity = POLARITIES.getOrDefault(label.group(3), Polarity.NEUTRAL);
            if (label.group(2) == null) {
                targets.add(first);
                targetLabels.add(polarity);
            } else {
                pairs.add(new Pipeline.Pair(first, second));
                pairLabels.add(polarity);
            }
        }
        return new TonedText(text.toString(), targets, targetLabels, pairs, pairLabels);
    }
}
