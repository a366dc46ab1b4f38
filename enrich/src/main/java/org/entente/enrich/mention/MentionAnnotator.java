package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Mentions: the names that the model finds in what is encoded, and those of the gazetteer, joined by {@link Merging}. One that the gazetteer knows carries its id; the
 * others are left to the linking.
 */
public final class MentionAnnotator implements Annotator {

    private final Gazetteer gazetteer;

    public MentionAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "news-mentions";
    }

    @Override
    public String model() {
        return "news-mentions/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.ENCODING);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        int dateline = Dateline.end(document);
        StoryWords words = new StoryWords(document.sentences());
        List<Mention> mentions = new ArrayList<>();
        List<List<Name>> names = document.sentences().stream()
                .map(sentence -> NameReader.read(sentence, document.encoding()))
                .toList();
        ShortForms forms = new ShortForms(document.sentences(), names, gazetteer);
        for (Sentence sentence : document.sentences()) {
            Line line = new Line(sentence, gazetteer, words);
            Context context = new Context(line, sentence.span().in() == Field.BODY ? dateline : 0);
            for (Merging.Found found : new Merging(line, names.get(sentence.index()), forms).found()) {
                Span span = new Span(
                        sentence.span().in(),
                        sentence.tokens().get(found.begin()).span().begin(),
                        sentence.tokens().get(found.end() - 1).span().end());
                if (!Addresses.holds(document.text(span.in()), span.begin(), span.end())) {
                    mentions.add(new Mention(
                            span, document.text(span), sentence.index(), found.type(), context.actor(found)));
                }
            }
        }
        return document.withMentions(mentions);
    }

    /**
     * What the words around a name tell.
     *
     * @param dateline the end of the dateline, in code units
     */
    private record Context(Line line, int dateline) {

        @Nullable
        String actor(Merging.Found found) {
            Line.Known known = found.known();
            if (known == null || known.entry().kind() == null || isInDateline(found.begin())) {
                return null;
            }
            Entry entry = known.entry();
            boolean isSomebodyElse = (found.type() == MentionType.PERSON) != (entry.kind() == ActorKind.PERSON)
                    && (entry.kind() != ActorKind.PERSON || known.isSingle());
            boolean isSite = entry.role() == Entry.Role.CAPITAL && isWhere(found.begin(), known.end());
            return isSomebodyElse || isSite ? null : entry.id();
        }

        private boolean isInDateline(int at) {
            return line.tokens().get(at).span().begin() < dateline;
        }

        /** Whether a capital is a place here and not its government: "in Moscow", "Moscow airport", "Moscow-based", "Moscow, Russia". */
        private boolean isWhere(int at, int end) {
            String next = line.text(end);
            boolean isBeforeSite = NameWords.isSite(next.equals("-") ? line.text(end + 1) : next);
            boolean isBeforePlace =
                    next.equals(",") && line.known().stream().anyMatch(known -> known.begin() == end + 1);
            return isBeforeSite || isBeforePlace || isAfterWhere(at);
        }

        private boolean isAfterWhere(int at) {
            String before = line.text(at - 1);
            boolean isOfAlly = before.equals("of") && NameWords.isAlly(line.text(at - 2));
            boolean isAddressed = before.equals("to") && NameWords.isAddressing(line.text(at - 2));
            return NameWords.isWhere(before) && !isOfAlly && !isAddressed;
        }
    }
}
