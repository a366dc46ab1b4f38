package org.entente.aggregate.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.comention.Tally;
import org.entente.news.EnrichedArticle;
import org.entente.news.StanceChange;

/** Stands in for the Avro records: an input record is the place of its facts in a list, an output its text. */
final class FactsMapping implements RecordMapping {

    private final List<ArticleFacts> sent = new ArrayList<>();
    private final IdentityHashMap<EnrichedArticle, ArticleFacts> read = new IdentityHashMap<>();

    byte[] record(ArticleFacts facts) {
        sent.add(facts);
        return Integer.toString(sent.size() - 1).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Serde<EnrichedArticle> articles() {
        return Serdes.serdeFrom((topic, value) -> new byte[0], (topic, bytes) -> {
            EnrichedArticle article = new EnrichedArticle();
            read.put(article, sent.get(Integer.parseInt(new String(bytes, StandardCharsets.UTF_8))));
            return article;
        });
    }

    @Override
    public Serde<EnrichedArticle> storedArticles() {
        return Serdes.serdeFrom((topic, value) -> new byte[0], (topic, bytes) -> new EnrichedArticle());
    }

    @Override
    public Serde<StanceChange> storedChanges() {
        return Serdes.serdeFrom((topic, value) -> new byte[0], (topic, bytes) -> new StanceChange());
    }

    @Override
    public ArticleFacts facts(EnrichedArticle article) {
        return Objects.requireNonNull(read.get(article));
    }

    @Override
    public StanceChange change(Output.Turned turned) {
        return new StanceChange();
    }

    @Override
    public Serde<Output> late() {
        return text();
    }

    @Override
    public Serde<Output> hourly() {
        return text();
    }

    @Override
    public Serde<Output> rolling() {
        return text();
    }

    @Override
    public Serde<Output> hourlyStances() {
        return text();
    }

    @Override
    public Serde<Output> changes() {
        return text();
    }

    private static Serde<Output> text() {
        return Serdes.serdeFrom(
                (topic, output) -> {
                    String text = shown(output);
                    return text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
                },
                (topic, bytes) -> {
                    throw new UnsupportedOperationException("outputs are read as text");
                });
    }

    private static String shown(Output output) {
        if (output instanceof Output.Hourly hourly) {
            return shown(hourly.tally());
        }
        if (output instanceof Output.Rolling rolling) {
            return shown(rolling.tally());
        }
        return output instanceof Output.Late late ? "late at " + late.clock() : output.toString();
    }

    private static String shown(Tally tally) {
        return tally.articles() == 0 ? "" : tally.articles() + " articles " + tally.stories() + " stories";
    }
}
