package org.entente.local.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Span;

/** Reads files of sentences with targets: NewsMTSC's JSON lines, whose offsets count code points, SEntFiN's table, and {@link MarkedFiles}. */
final class SentimentFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = new CsvMapper();
    private static final Pattern DECISION = Pattern.compile("['\"](.+?)['\"]: ['\"](negative|neutral|positive)['\"]");
    private static final Map<Integer, Polarity> POLARITIES =
            Map.of(2, Polarity.NEGATIVE, 4, Polarity.NEUTRAL, 6, Polarity.POSITIVE);

    private SentimentFiles() {}

    /** @throws IllegalStateException naming what is wrong with the file */
    static List<TonedText> read(Path file) {
        List<String> lines = Labelled.lines(file);
        if (MarkedFiles.areMarked(lines)) {
            return MarkedFiles.read(file, lines).stream()
                    .map(text -> TonedText.toward(text.text(), text.targets(), text.targetLabels()))
                    .toList();
        }
        boolean isJson = !lines.isEmpty() && lines.get(0).startsWith("{");
        return isJson ? newsMtsc(file, lines) : sentfin(file, lines);
    }

    private static List<TonedText> newsMtsc(Path file, List<String> lines) {
        List<TonedText> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                JsonNode line = JSON.readTree(lines.get(i));
                String text = line.path("sentence_normalized").asText();
                int length = text.codePointCount(0, text.length());
                List<Span> targets = new ArrayList<>();
                List<Polarity> labels = new ArrayList<>();
                for (JsonNode target : line.path("targets")) {
                    int begin = target.path("from").asInt(-1);
                    int end = target.path("to").asInt(-1);
                    Polarity label = POLARITIES.get(target.path("polarity").asInt());
                    if (begin < 0 || end <= begin || end > length || label == null) {
                        throw Labelled.wrong(
                                file,
                                i + 1,
                                "a target needs from and to within sentence_normalized and a polarity of 2, 4 or 6");
                    }
                    targets.add(TonedText.span(text, begin, end));
                    labels.add(label);
                }
                texts.add(TonedText.toward(text, targets, labels));
            } catch (JsonProcessingException e) {
                throw Labelled.wrong(file, i + 1, "no JSON: " + e.getOriginalMessage());
            }
        }
        return texts;
    }

    private static List<TonedText> sentfin(Path file, List<String> lines) {
        List<TonedText> texts = new ArrayList<>();
        String table = String.join("\n", lines);
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                String title = row.get("Title");
                String decisions = row.get("Decisions");
                if (title == null || decisions == null) {
                    throw new IllegalStateException(
                            file
                                    + ": neither JSON lines nor a table with the columns Title and Decisions nor sentences of numbered actors");
                }
                texts.add(headline(title, decisions));
            }
        } catch (IOException e) {
            throw new IllegalStateException(file + " is no table: " + e.getMessage(), e);
        }
        return texts;
    }

    private static TonedText headline(String title, String decisions) {
        List<Span> targets = new ArrayList<>();
        List<Polarity> labels = new ArrayList<>();
        Matcher decision = DECISION.matcher(decisions);
        while (decision.find()) {
            String name = decision.group(1);
            int at = title.indexOf(name);
            if (at >= 0) {
                targets.add(new Span(Field.BODY, at, at + name.length()));
                labels.add(Polarity.valueOf(decision.group(2).toUpperCase(Locale.ROOT)));
            }
        }
        return TonedText.toward(title, targets, labels);
    }
}
